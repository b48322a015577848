package dev.drydock.internal.ecs.service.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DaemonTasksTest {

    private static final int TASKS = 1_000;

    private final List<String> lookedAt = new ArrayList<>();

    /** Two tasks on each instance, but none on the last. */
    private final DaemonTasks daemons =
            new DaemonTasks(() -> IntStream.range(0, TASKS).mapToObj(i -> "task-" + i), task -> {
                lookedAt.add(task);
                int number = Integer.parseInt(task.substring(5));
                return number == TASKS - 1 ? null : "host-" + number / 2;
            });

    @Test
    void each_task_is_looked_at_once_however_many_instances_are_asked_about() {
        for (int host = 0; host < TASKS; host++) {
            daemons.on("host-" + host);
        }

        assertThat(lookedAt).hasSize(TASKS).doesNotHaveDuplicates();
    }

    @Test
    void no_task_is_looked_at_while_no_instance_drains() {
        assertThat(lookedAt).isEmpty();
    }

    @Test
    void tasks_count_on_the_instances_they_take_room_on() {
        assertThat(daemons.on("host-0")).isEqualTo(2);
        assertThat(daemons.on("host-" + (TASKS / 2 - 1)))
                .as("one of its two has stopped")
                .isEqualTo(1);
        assertThat(daemons.on("host-" + TASKS)).isZero();
    }
}
