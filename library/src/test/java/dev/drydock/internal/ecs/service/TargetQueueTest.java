package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TargetQueueTest {

    private final TargetQueue queue = new TargetQueue();

    @Test
    void tasks_that_leave_at_one_instant_wait_for_one_event() {
        boolean first = queue.leave("one", 100);
        boolean second = queue.leave("two", 100);

        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(queue.takeDue(100)).containsExactly("one", "two");
    }

    @Test
    void the_event_of_a_task_that_was_lost_serves_the_next_one() {
        queue.leave("lost", 100);
        queue.takeLeaving("lost");

        boolean another = queue.leave("other", 100);

        assertThat(another).isFalse();
        assertThat(queue.takeDue(100)).containsExactly("other");
    }

    @Test
    void an_instant_that_is_over_is_awaited_no_longer() {
        queue.leave("one", 100);
        queue.takeDue(100);

        assertThat(queue.leave("two", 100)).isTrue();
    }
}
