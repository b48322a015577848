package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tickets in the order in which they fire. What is due at one instant is mostly scheduled one after the other, in that very
 * order; such tickets hang on each other in a run, of which only the first takes part in the search for the earliest
 * ({@code KernelBenchmark}, {@code ServiceBenchmark}).
 */
final class TicketQueue {

    /** How many runs are open at a time, a power of two. */
    private static final int OPEN = 64;

    /** The firsts of all runs but the one that is being taken. */
    private final PriorityQueue<Ticket> firsts = new PriorityQueue<>();

    /** What is left of the run that tickets were last taken from; null for nothing. */
    private @Nullable Ticket current;

    /** The last ticket of the run that was last added to, by its instant; it may have been taken since. */
    private final @Nullable Ticket[] lasts = new Ticket[OPEN];

    private int size;

    /** How many there are, cancelled ones included. */
    int size() {
        return size;
    }

    void add(Ticket ticket) {
        int place = (int) ticket.at & (OPEN - 1);
        Ticket last = lasts[place];
        if (last != null && last.queued && last.at == ticket.at && last.compareTo(ticket) <= 0) {
            last.following = ticket;
        } else {
            firsts.add(ticket);
        }
        lasts[place] = ticket;
        ticket.queued = true;
        size++;
    }

    /** The earliest; null if there is none. */
    @Nullable
    Ticket peek() {
        Ticket first = firsts.peek();
        return first == null || (current != null && current.compareTo(first) < 0) ? current : first;
    }

    /** Takes the earliest. */
    @Nullable
    Ticket poll() {
        Ticket taken = peek();
        if (taken == null) {
            return null;
        }
        if (taken == current) {
            current = taken.following;
        } else {
            firsts.poll();
            if (taken.following != null) {
                if (current != null) {
                    firsts.add(current);
                }
                current = taken.following;
            }
        }
        leave(taken);
        return taken;
    }

    /** An entity keeps the ticket of its last step: it must not keep those that followed it. */
    private void leave(Ticket ticket) {
        ticket.following = null;
        ticket.queued = false;
        size--;
    }

    /** Takes out those that are not wanted any more. */
    void retain(Predicate<Ticket> wanted) {
        List<Ticket> all = new ArrayList<>(size);
        forEach(all::add);
        clear();
        for (Ticket each : all) {
            if (wanted.test(each)) {
                add(each);
            }
        }
    }

    void clear() {
        List<Ticket> all = new ArrayList<>(size);
        forEach(all::add);
        all.forEach(this::leave);
        firsts.clear();
        current = null;
    }

    /** All, in no order. */
    void forEach(Consumer<Ticket> told) {
        run(current, told);
        firsts.forEach(first -> run(first, told));
    }

    private static void run(@Nullable Ticket first, Consumer<Ticket> told) {
        for (Ticket each = first; each != null; each = each.following) {
            told.accept(each);
        }
    }
}
