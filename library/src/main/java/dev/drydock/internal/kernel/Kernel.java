package dev.drydock.internal.kernel;

import dev.drydock.time.DrydockStuckError;
import dev.drydock.time.Settled;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One world's time: the lock, the clock, the queue of events, chance and identifiers.
 *
 * <p>There are no threads here. Whoever moves time fires the events on their own thread: one instant under the lock, then
 * that instant's {@link #callback user callbacks} without it, then the next instant. Methods that move time take the lock
 * themselves and must not be called under it; {@link RegionQueue#schedule}, {@link #cancel} and {@link #callback} must.
 */
public final class Kernel {

    private final ReentrantLock lock = new ReentrantLock();
    private final Timeline timeline;
    private final long seed;
    private final Chance chance;
    private final Instant start;
    private final Limits limits;
    private int restores;
    private final Map<String, RegionQueue> queues = new TreeMap<>();
    private TimeMode mode;

    /** Since when a scaled world follows it; null in any other. */
    private @Nullable WallClock wall;

    private @Nullable Runnable watcher;
    private @Nullable Witness witness;
    private @Nullable Ids ids; // made when first asked for, as many worlds name nothing

    /** Null until user code is queued or run for the first time. */
    private volatile @Nullable UserCallbacks callbacks;

    /** A world that starts at an instant, which is cut to whole milliseconds. */
    public Kernel(long seed, Instant start, TimeMode mode, Limits limits) {
        this.timeline = new Timeline(start.toEpochMilli(), seed == OpenOrder.NATURAL ? null : new Chance(seed));
        this.seed = seed;
        this.chance = new Chance(seed);
        this.start = Instant.ofEpochMilli(start.toEpochMilli());
        this.mode = mode;
        this.limits = limits;
        this.wall = clockOf(mode);
    }

    /** A scaled world follows the wall clock from here. */
    private static @Nullable WallClock clockOf(TimeMode mode) {
        return mode instanceof TimeMode.Auto || !(mode instanceof TimeMode.Scaled) ? null : new WallClock();
    }

    /** The wall clock's instant, for worlds that start now. */
    public static Instant wallClockNow() {
        return WallClock.now();
    }

    /** The one lock of the world. */
    public Lock lock() {
        return lock;
    }

    /** The virtual instant, in whole milliseconds. */
    public Instant now() {
        lock.lock();
        try {
            return Instant.ofEpochMilli(timeline.now());
        } finally {
            lock.unlock();
        }
    }

    /** The instant at which the world began. */
    public Instant start() {
        return start;
    }

    /** The world's identifiers. */
    public Ids ids() {
        lock.lock();
        try {
            Ids made = ids;
            if (made == null) {
                made = new Ids(seed);
                ids = made;
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    /** The world's chance. */
    public Chance chance() {
        return chance;
    }

    /** How far the world may run by itself. */
    public Limits limits() {
        return limits;
    }

    /** What moves time. */
    public TimeMode mode() {
        lock.lock();
        try {
            return mode;
        } finally {
            lock.unlock();
        }
    }

    /** Changes what moves time, from now on. */
    public void mode(TimeMode next) {
        lock.lock();
        try {
            wall = clockOf(next);
            mode = next;
        } finally {
            lock.unlock();
        }
    }

    /** The queue of that name, made when first asked for. */
    public RegionQueue queue(String name) {
        lock.lock();
        try {
            return queueOf(name, false);
        } finally {
            lock.unlock();
        }
    }

    /** The queue of that name for events that belong to the stage: images do not keep them. Made when first asked for. */
    public RegionQueue stagedQueue(String name) {
        lock.lock();
        try {
            return queueOf(name, true);
        } finally {
            lock.unlock();
        }
    }

    private RegionQueue queueOf(String name, boolean staged) {
        RegionQueue queue = queues.get(name);
        if (queue == null) {
            queue = new RegionQueue(name, this, staged);
            queues.put(name, queue);
        }
        return queue;
    }

    /** Looks up resources by name, to be kept and passed with each event that touches them. */
    public Resources resources(String... names) {
        return names.length == 0 ? Resources.NONE : resources(List.of(names));
    }

    private Resources resources(List<String> names) {
        lock.lock();
        try {
            ResourceRef[] all = new ResourceRef[names.size()];
            for (int i = 0; i < all.length; i++) {
                all[i] = timeline.resource(names.get(i));
            }
            return new Resources(all);
        } finally {
            lock.unlock();
        }
    }

    /** Drops what is kept of a resource that is gone; ignored while an event that touches it is pending. */
    public void forgetSubject(String name) {
        timeline.forget(name);
    }

    /** Cancels an event; returns whether it was still pending. */
    public boolean cancel(Ticket ticket) {
        return timeline.cancel(ticket);
    }

    Timeline timeline() {
        return timeline;
    }

    // ---- user code between instants

    /** Queues user code for the end of this instant, or of this call; it runs without the lock. */
    public void callback(Runnable call) {
        callbacks().add(call);
    }

    /** Whoever lets time pass from now on takes it that user code may look at the world on the way. */
    public void userCodeToCome() {
        callbacks();
    }

    private UserCallbacks callbacks() {
        lock.lock();
        try {
            UserCallbacks made = callbacks;
            if (made == null) {
                made = new UserCallbacks();
                callbacks = made;
                timeline.somebodyLooks();
            }
            return made;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there was ever user code to run between two instants. */
    boolean hasCallbacks() {
        return callbacks != null;
    }

    private void mustBeOutsideCallback() {
        UserCallbacks known = callbacks;
        if (known != null) {
            known.mustBeOutside();
        }
    }

    /** Runs what a call queued, once the call has let go of the lock. */
    public void runCallbacks() {
        UserCallbacks queued = callbacks;
        if (queued == null) {
            return;
        }
        List<Runnable> calls;
        lock.lock();
        try {
            calls = queued.take();
        } finally {
            lock.unlock();
        }
        queued.run(calls);
    }

    /** Whether this thread runs user code between two instants; reads then never move time. */
    public boolean isInsideCallback() {
        UserCallbacks known = callbacks;
        return known != null && known.isInside();
    }

    // ---- moving time

    /** Fires everything due within a duration, its end included, and moves the clock there. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("Virtual time only moves forward, but was asked to move by " + by);
        }
        new Settling(this).advance(tick() + Ticks.of(by));
    }

    /**
     * Lets time pass instant by instant until a condition holds.
     *
     * @throws DrydockStuckError if it does not hold within that time
     */
    public void advanceUntil(BooleanSupplier condition, Duration atMost) {
        new Settling(this).advanceUntil(condition, atMost);
    }

    /** Asks user code, as between two instants. */
    boolean test(BooleanSupplier condition) {
        boolean[] holds = new boolean[1];
        mustBeOutsideCallback();
        callbacks().run(List.of(() -> holds[0] = condition.getAsBoolean()));
        return holds[0];
    }

    /**
     * Fires events in time order until no foreground event is pending, however far off the last one is; gives up when
     * foreground events go on without end.
     */
    public Settled trySettle() {
        return new Settling(this).trySettle(Long.MAX_VALUE);
    }

    /**
     * As {@link #trySettle}, but failing to settle is an error.
     *
     * @throws DrydockStuckError naming what keeps moving
     */
    public void settle() {
        new Settling(this).settle();
    }

    /** As {@link #settle()}, with that much virtual time at most. */
    public void settle(Duration atMost) {
        new Settling(this).settle(atMost);
    }

    /**
     * Fires events until nothing is pending for a scope that presses as much as a kind, or it goes on without end.
     *
     * @param scope the ARNs of resources
     */
    public void settle(Collection<String> scope, EventKind least) {
        new Settling(this).settle(scope, least);
    }

    /**
     * Fires the next instant's events and then its user callbacks.
     *
     * @param until the last instant that may fire, inclusive, in milliseconds since the epoch
     * @return how many events fired; zero when none is due by then
     */
    public int fireNextInstant(long until) {
        return fireInstants(until, 1);
    }

    /**
     * The same with up to so many instants, fewer if one of them queues user callbacks: who lets time pass far would
     * otherwise take the lock from others, and give it back, for each of them.
     */
    int fireInstants(long until, int most) {
        mustBeOutsideCallback();
        int fired = 0;
        UserCallbacks queued;
        List<Runnable> calls;
        lock.lock();
        try {
            int instants = 0;
            int last;
            do {
                last = timeline.fireInstant(until, limits.eventsPerInstant());
                fired += last;
                if (watcher != null && last > 0) {
                    watcher.run();
                }
                queued = callbacks;
                calls = queued == null ? List.of() : queued.take();
            } while (last > 0 && ++instants < most && calls.isEmpty());
        } finally {
            lock.unlock();
        }
        if (queued != null) {
            queued.run(calls);
        }
        return fired;
    }

    /** Lets time pass for a sleeping caller: at once, except in a scaled world, which really waits. */
    public void sleep(Duration duration) {
        mustBeOutsideCallback();
        if (mode() instanceof TimeMode.Scaled scaled) {
            WallClock.sleep(duration, scaled.factor());
            catchUp();
        } else {
            advance(duration);
        }
    }

    /** In a scaled world, moves time to where the wall clock now is. */
    public void catchUp() {
        if (mode() instanceof TimeMode.Scaled scaled && !isInsideCallback()) {
            Duration elapsed;
            lock.lock();
            try {
                elapsed = wall == null ? Duration.ZERO : wall.elapsed(scaled.factor());
            } finally {
                lock.unlock();
            }
            advance(elapsed);
        }
    }

    /** The virtual instant in milliseconds since the epoch. */
    public long tick() {
        lock.lock();
        try {
            return timeline.now();
        } finally {
            lock.unlock();
        }
    }

    /** Whether an event is pending that touches one of these and presses as much as a foreground kind, or more. */
    public boolean isPending(Collection<String> scope, EventKind least) {
        lock.lock();
        try {
            return timeline.isPending(scope, least);
        } finally {
            lock.unlock();
        }
    }

    /** What whoever would wait for ever is told: a {@link DrydockStuckError}. */
    public static Error stuck(String why) {
        return Pending.stuck(why);
    }

    /** The same, told how things stand, too; not to be called under the lock. */
    public Error stuckAsItStands(String why) {
        return Pending.stuck(witness == null ? why : why + witness.standing());
    }

    /** From now on whoever is stuck is told what this one knows. */
    public void witness(Witness by) {
        witness = by;
    }

    /** The events to come, one line each, the next first. */
    public List<String> pending() {
        return Pending.lines(this, pendingTickets(), Integer.MAX_VALUE);
    }

    /** One sentence on what is pending, for error messages. */
    public String describePending() {
        return Pending.text(this, pendingTickets());
    }

    List<Ticket> pendingTickets() {
        lock.lock();
        try {
            return timeline.pending();
        } finally {
            lock.unlock();
        }
    }

    /** Called under the lock after every instant that fired events; it must change nothing. */
    public void watch(Runnable afterEveryInstant) {
        lock.lock();
        try {
            watcher = afterEveryInstant;
        } finally {
            lock.unlock();
        }
    }

    /** From now on somebody is told what happens; null for nobody. Must be called under the lock. */
    public void chronicler(@Nullable Chronicler chronicler) {
        timeline.chronicler(chronicler);
    }

    /** Whoever moves time now gets an {@link IllegalStateException}. Must be called under the lock. */
    public void breakOff() {
        timeline.breakOff();
    }

    // ---- images

    /** Time, queue and counts as data. Must be called under the lock. */
    public KernelImage image() {
        List<KernelImage.TicketImage> tickets = new ArrayList<>();
        for (Ticket ticket : timeline.pendingOfWorld()) {
            Event event = ticket.event;
            if (event != null) {
                tickets.add(new KernelImage.TicketImage(
                        ticket.at, ticket.sequence, ticket.queue.name(), ticket.kind, event, ticket.resources.names()));
            }
        }
        return new KernelImage(timeline.now(), timeline.sequence(), ids().image(), List.copyOf(tickets));
    }

    /**
     * How often the world has gone back to an image; what clients remember from before a restore no longer holds after
     * it.
     */
    public int restores() {
        return restores;
    }

    /**
     * Goes on from an image. Must be called under the lock. The queues it names must exist with their handlers.
     *
     * @return the new tickets by the numbers of those in the image, for entities to take up again
     */
    public Map<Long, Ticket> restore(KernelImage image) {
        restores++;
        timeline.restart(image.now(), image.sequence());
        ids().restore(image.ids());
        Map<Long, Ticket> tickets = new TreeMap<>();
        for (KernelImage.TicketImage each : image.tickets()) {
            RegionQueue queue = queues.get(each.queue());
            if (queue == null) {
                throw new IllegalStateException("This world has no queue of " + each.queue()
                        + "; restore into a world made by the same recipe as the snapshot's");
            }
            tickets.put(
                    each.sequence(),
                    timeline.readd(
                            each.at(), each.sequence(), each.kind(), queue, each.event(), resources(each.resources())));
        }
        return tickets;
    }
}
