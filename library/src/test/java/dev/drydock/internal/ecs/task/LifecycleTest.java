package dev.drydock.internal.ecs.task;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifecycleTest {

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void no_task_ever_goes_back_or_stays(TaskState from) {
        for (TaskState to : TaskState.values()) {
            if (to.compareTo(from) <= 0) {
                assertThatThrownBy(() -> Lifecycle.check(from, to))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("A task cannot go from " + from + " to " + to);
            }
        }
    }

    @Test
    void the_whole_way_is_legal() {
        TaskState[] all = TaskState.values();
        for (int i = 1; i < all.length; i++) {
            TaskState from = all[i - 1];
            TaskState to = all[i];
            assertThatCode(() -> Lifecycle.check(from, to)).doesNotThrowAnyException();
        }
    }

    @Test
    void no_task_runs_without_being_activated() {
        assertThatThrownBy(() -> Lifecycle.check(TaskState.PENDING, TaskState.RUNNING))
                .isInstanceOf(IllegalStateException.class);
    }
}
