package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.service.TargetQueue.PendingDeregistration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TargetQueueTest {

    private final TargetQueue queue = new TargetQueue();

    @Test
    void tasks_that_leave_at_one_instant_wait_for_one_event() {
        boolean first = queue.leave(leaving("one"));
        boolean second = queue.leave(leaving("two"));

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(queue.takeDue(100)).containsExactly(leaving("one"), leaving("two"));
    }

    @Test
    void the_event_of_a_task_that_was_lost_serves_the_next_one() {
        queue.leave(leaving("lost"));
        queue.takeLeaving("lost");

        boolean another = queue.leave(leaving("other"));

        assertThat(another).isFalse();
        assertThat(queue.takeDue(100)).containsExactly(leaving("other"));
    }

    @Test
    void an_instant_that_is_over_is_awaited_no_longer() {
        queue.leave(leaving("one"));
        queue.takeDue(100);

        assertThat(queue.leave(leaving("two"))).isTrue();
    }

    private static PendingDeregistration leaving(String task) {
        return new PendingDeregistration(task, "ecs-svc/1", List.of("web"), 100);
    }
}
