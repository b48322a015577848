package dev.drydock.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.time.TimeMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tickets come out of their queue in the order of instant, lot and number, however they went in. */
class TicketQueueTest {

    private final RegionQueue home = new Kernel(1, Instant.EPOCH, TimeMode.manual(), Limits.standard()).queue("home");
    private final TicketQueue queue = new TicketQueue();
    private long number;

    private record Happens() implements Event {}

    private Ticket ticket(long at, int lot) {
        return new Ticket(at, lot, number++, EventKind.UPKEEP, home, new Happens(), Resources.NONE);
    }

    private Ticket added(long at, int lot) {
        Ticket ticket = ticket(at, lot);
        queue.add(ticket);
        return ticket;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000_000})
    void the_earliest_comes_first_at_all_times(int lots) {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Ticket> expected = new ArrayList<>();
            queue.clear();
            for (int step = 0; step < 500; step++) {
                int what = random.nextInt(20);
                if (what < 11) {
                    expected.add(added(random.nextInt(1 + seed), random.nextInt(lots)));
                } else if (what < 19) {
                    Ticket first =
                            expected.stream().min(Comparator.naturalOrder()).orElse(null);
                    assertThat(queue.peek()).isSameAs(first);
                    assertThat(queue.poll()).isSameAs(first);
                    expected.remove(first);
                } else {
                    int odd = random.nextInt(2);
                    queue.retain(each -> each.sequence % 2 == odd);
                    expected.removeIf(each -> each.sequence % 2 != odd);
                }
                assertThat(queue.size()).isEqualTo(expected.size());
            }
            List<Ticket> all = new ArrayList<>();
            queue.forEach(all::add);
            assertThat(all).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void a_ticket_that_was_taken_holds_no_other() {
        Ticket first = added(5, 0);
        Ticket second = added(5, 0);

        queue.poll();

        assertThat(first.following).isNull();
        assertThat(queue.peek()).isSameAs(second);
    }

    @Test
    void what_comes_for_an_instant_whose_tickets_were_taken_is_found() {
        added(5, 0);
        queue.poll();

        Ticket late = added(5, 0);

        assertThat(queue.poll()).isSameAs(late);
        assertThat(queue.poll()).isNull();
    }

    @Test
    void an_emptied_queue_takes_the_same_tickets_again() {
        Ticket first = added(5, 0);
        Ticket second = added(5, 0);

        queue.clear();
        queue.add(second);

        assertThat(queue.size()).isEqualTo(1);
        assertThat(queue.poll()).isSameAs(second);
        assertThat(first.queued).isFalse();
    }
}
