package dev.drydock.internal.kernel;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of one home, such as an account and region, and their handlers. All queues of a world share one timeline,
 * one clock and one lock; an event fires with the handlers of the queue it was scheduled in.
 */
public final class RegionQueue {

    private final String name;
    private final Kernel kernel;
    private final boolean staged;

    /** Looked up by identity only; never iterated. */
    private final Map<Class<? extends Event>, EventHandler<?>> handlers = new HashMap<>();

    RegionQueue(String name, Kernel kernel, boolean staged) {
        this.name = name;
        this.kernel = kernel;
        this.staged = staged;
    }

    /** Registers the handler for events of a type. Each type has one handler per queue. */
    public <E extends Event> RegionQueue on(Class<E> type, EventHandler<E> handler) {
        if (handlers.putIfAbsent(type, handler) != null) {
            throw new IllegalStateException("The queue of " + name + " already handles " + type.getSimpleName());
        }
        return this;
    }

    /**
     * Schedules an event. Must be called under the lock.
     *
     * @param delay from now; parts of a millisecond round up, and a negative delay counts as none
     * @param resources what the event touches
     */
    public Ticket schedule(Duration delay, EventKind kind, Event event, Resources resources) {
        if (!handlers.containsKey(event.getClass())) {
            throw new IllegalStateException("The queue of " + name + " has no handler for "
                    + event.getClass().getSimpleName() + "; register one with on(...)");
        }
        return kernel.timeline().schedule(Ticks.of(delay), kind, this, event, resources);
    }

    /** Looks up what events touch, by name; to be kept by the entity that schedules. */
    public Resources resources(String... names) {
        return kernel.resources(names);
    }

    /** The virtual instant in milliseconds since the epoch. Must be called under the lock. */
    public long tick() {
        return kernel.timeline().now();
    }

    /** When the world began, in milliseconds since the epoch. */
    public long start() {
        return kernel.start().toEpochMilli();
    }

    /** Queues user code for the end of this instant; it runs without the lock. Must be called under the lock. */
    public void callback(Runnable call) {
        kernel.callback(call);
    }

    /**
     * What nobody is shown any more is about to be let go of, whoever looks: who is shown the past may still see it. Must be
     * called under the lock.
     */
    public void letsGo() {
        kernel.timeline().letsGo();
    }

    /** The world's identifiers. */
    public Ids ids() {
        return kernel.ids();
    }

    /** The world's chance: draws that are a function of its seed. */
    public Chance chance() {
        return kernel.chance();
    }

    /** Cancels an event; returns whether it was still pending. Must be called under the lock. */
    public boolean cancel(Ticket ticket) {
        return kernel.cancel(ticket);
    }

    /** Drops what is kept of a resource that is gone; ignored while an event that touches it is pending. */
    public void forget(String name) {
        kernel.forgetSubject(name);
    }

    /** The name under which images keep the queue's tickets. */
    public String name() {
        return name;
    }

    /** The type of events handled here that has a simple name, so that a snapshot's events can be read back; null if none. */
    public @Nullable Class<? extends Event> type(String simpleName) {
        for (Class<? extends Event> each : handlers.keySet()) {
            if (each.getSimpleName().equals(simpleName)) {
                return each;
            }
        }
        return null;
    }

    /** Cancels all that is to come. Must be called under the lock. */
    public void clear() {
        kernel.timeline().clear(this);
    }

    /** Whether the queue's events run user code and so belong to the stage, not to the world's image. */
    boolean isStaged() {
        return staged;
    }

    @SuppressWarnings("unchecked") // on() ties each handler to its type
    void fire(Event event) {
        EventHandler<Event> handler = (EventHandler<Event>) handlers.get(event.getClass());
        if (handler == null) {
            throw new IllegalStateException("The queue of " + name + " has no handler for " + event);
        }
        handler.on(event);
    }
}
