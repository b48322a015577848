package dev.drydock.internal.kernel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The queue of events, ordered by instant and then by order of scheduling, and the clock they move. Knows nothing of
 * threads: the {@link Kernel} guards it.
 */
final class Timeline {

    private long now;
    private long sequence;
    private int foreground;
    private long foregroundFired;
    private int tombstones;

    /** Null until something is scheduled, which many tests' first calls never do. */
    private @Nullable TicketQueue queue;

    private @Nullable Chronicler chronicler;

    /** Before that instant nobody is going to look at the world. */
    private long nobodyBefore = Long.MIN_VALUE;

    /** Whether time passes until nothing in the foreground is pending, and nobody looks at the world before. */
    private boolean settles;

    /** How many callers let time pass just now. */
    private int passing;

    private int breaks;

    /** Looked up by name only; never iterated. */
    private final Map<String, ResourceRef> resources = new HashMap<>();

    /** Null where the order of scheduling decides. */
    private final @Nullable Chance lots;

    Timeline(long start, @Nullable Chance lots) {
        this.now = start;
        this.lots = lots;
    }

    long now() {
        return now;
    }

    /** Moves the clock forward to an instant; never back. */
    void moveTo(long instant) {
        now = Math.max(now, instant);
    }

    /** From now on somebody writes down what happens; null for nobody. */
    void chronicler(@Nullable Chronicler next) {
        chronicler = next;
    }

    /** What was is final, though no event is about to fire. */
    void letsGo() {
        if (chronicler != null) {
            chronicler.changes(now, settles ? Long.MAX_VALUE : nobodyBefore);
        }
    }

    /** Time is going to pass to an instant, and whoever lets it pass looks at the world no sooner. */
    void passesTo(long instant) {
        passing++;
        nobodyBefore = passing == 1 ? instant : Long.MIN_VALUE;
        settles = false;
    }

    /** Time is going to pass until nothing in the foreground is pending, and whoever lets it pass looks no sooner. */
    void settles() {
        passesTo(Long.MIN_VALUE);
        settles = passing == 1;
    }

    /** Time has passed. */
    void passed() {
        passing--;
        somebodyLooks();
    }

    /** There is user code that runs between two instants. */
    void somebodyLooks() {
        nobodyBefore = Long.MIN_VALUE;
        settles = false;
    }

    ResourceRef resource(String name) {
        return resources.computeIfAbsent(name, ResourceRef::new);
    }

    void forget(String name) {
        ResourceRef resource = resources.get(name);
        if (resource != null && !resource.isPending(EventKind.COMPLETION)) {
            resources.remove(name);
        }
    }

    Ticket schedule(long delay, EventKind kind, RegionQueue regionQueue, Event event, Resources touched) {
        Ticket ticket = ticket(now + Math.min(delay, Ticks.MAX), sequence++, kind, regionQueue, event, touched);
        add(ticket);
        return ticket;
    }

    /** AWS does not say which of two entities due at one instant comes first, so the seed does. */
    private Ticket ticket(
            long at, long number, EventKind kind, RegionQueue regionQueue, Event event, Resources touched) {
        int lot = lots == null ? 0 : touched.lot(lots, at);
        return new Ticket(at, lot, number, kind, regionQueue, event, touched);
    }

    private TicketQueue queue() {
        TicketQueue known = queue;
        if (known == null) {
            known = new TicketQueue();
            queue = known;
        }
        return known;
    }

    private void add(Ticket ticket) {
        queue().add(ticket);
        if (ticket.kind.isForeground()) {
            foreground++;
            ticket.resources.count(ticket.kind, 1);
        }
    }

    boolean cancel(Ticket ticket) {
        if (!ticket.isPending()) {
            return false;
        }
        spend(ticket);
        tombstones++;
        // Keeps a world that endlessly schedules and cancels from growing without bound.
        if (tombstones > 1024 && tombstones > queue().size() / 2) {
            queue().retain(Ticket::isPending);
            tombstones = 0;
        }
        return true;
    }

    private void spend(Ticket ticket) {
        ticket.event = null;
        if (ticket.kind.isForeground()) {
            foreground--;
            ticket.resources.count(ticket.kind, -1);
        }
    }

    /**
     * Fires every event of the earliest instant, those they schedule for the same instant included.
     *
     * @param until the last instant that may fire, inclusive
     * @param budget how many events may fire at one instant before the engine counts as running in circles
     * @return how many events fired; zero when none is due by then
     */
    int fireInstant(long until, int budget) {
        Ticket next = peek();
        if (next == null || next.at > until) {
            return 0;
        }
        long instant = next.at;
        moveTo(instant);
        int fired = 0;
        for (Ticket ticket = next; ticket != null && ticket.at == instant; ticket = peek()) {
            if (fired == budget) {
                throw Pending.stuck("More than " + budget + " events at one instant, the next of them " + ticket.event
                        + ". Something schedules itself without letting time pass.");
            }
            queue().poll();
            Event event = ticket.event;
            foregroundFired += ticket.kind.isForeground() ? 1 : 0;
            spend(ticket);
            fired++;
            if (event != null) {
                boolean isOfWorld = !ticket.queue.isStaged();
                if (chronicler != null && isOfWorld) {
                    // What the foreground changes is waited for until the last reader may see it, an event of its own.
                    boolean unseen = settles && ticket.kind.isForeground();
                    chronicler.changes(instant, unseen ? Long.MAX_VALUE : nobodyBefore);
                }
                ticket.queue.fire(event);
                if (chronicler != null && isOfWorld) {
                    chronicler.changed(ticket.kind, instant, nobodyBefore);
                }
            }
        }
        return fired;
    }

    /** The next event to come; buried tickets are dropped on the way. */
    private @Nullable Ticket peek() {
        TicketQueue known = queue;
        Ticket head = known == null ? null : known.peek();
        while (known != null && head != null && !head.isPending()) {
            known.poll();
            tombstones--;
            head = known.peek();
        }
        return head;
    }

    /** How many foreground events are pending. */
    int foreground() {
        return foreground;
    }

    /** How many foreground events have fired since the world began. */
    long foregroundFired() {
        return foregroundFired;
    }

    /** Whether an event touching one of these resources is pending that presses as much as a foreground kind, or more. */
    boolean isPending(Collection<String> scope, EventKind least) {
        if (foreground > 0) {
            for (String name : scope) {
                ResourceRef resource = resources.get(name);
                if (resource != null && resource.isPending(least)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The tickets still to come, in the order they will fire. */
    List<Ticket> pending() {
        return pending(ticket -> true);
    }

    /** Those of the world itself, without those of the stage: a lag has thousands, which no image keeps. */
    List<Ticket> pendingOfWorld() {
        return pending(ticket -> !ticket.queue.isStaged());
    }

    private List<Ticket> pending(Predicate<Ticket> which) {
        List<Ticket> pending = new ArrayList<>();
        queue().forEach(ticket -> {
            if (ticket.isPending() && which.test(ticket)) {
                pending.add(ticket);
            }
        });
        pending.sort(null);
        return pending;
    }

    /** How many tickets the queue holds, buried ones included. */
    int queued() {
        return queue == null ? 0 : queue.size();
    }

    long sequence() {
        return sequence;
    }

    /** Whoever lets time pass just now is not to go on. */
    void breakOff() {
        breaks++;
    }

    /** How often those who let time pass were broken off. */
    int breaks() {
        return breaks;
    }

    /**
     * Goes to another time, and lets go of what is to come there. What is of the stage is as far ahead as it was, and comes
     * first where something else is due at the same instant. {@link #readd} then puts back the events of an image.
     */
    void restart(long instant, long nextSequence) {
        List<Ticket> staged = pending(ticket -> ticket.queue.isStaged());
        pendingOfWorld().forEach(this::spend);
        queue().clear();
        tombstones = 0;
        for (int i = 0; i < staged.size(); i++) {
            Ticket ticket = staged.get(i);
            ticket.at += instant - now;
            ticket.sequence = i - staged.size(); // numbers from 0 on are those of the world there
            queue().add(ticket);
        }
        now = instant;
        sequence = nextSequence;
    }

    /** Cancels all of a queue. */
    void clear(RegionQueue which) {
        pending(ticket -> ticket.queue == which).forEach(this::cancel);
    }

    Ticket readd(long at, long sequenceThen, EventKind kind, RegionQueue regionQueue, Event event, Resources touched) {
        Ticket ticket = ticket(at, sequenceThen, kind, regionQueue, event, touched);
        add(ticket);
        return ticket;
    }
}
