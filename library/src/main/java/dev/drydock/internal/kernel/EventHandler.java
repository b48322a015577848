package dev.drydock.internal.kernel;

/**
 * Carries out events of one type, under the lock, at their instant.
 *
 * @param <E> the type of event
 */
@FunctionalInterface
public interface EventHandler<E extends Event> {

    /** Carries out the event; it may schedule further events, at the same instant too. */
    void on(E event);
}
