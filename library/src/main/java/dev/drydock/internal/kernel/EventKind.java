package dev.drydock.internal.kernel;

/**
 * What an event is for, the most pressing first. Foreground events are waited for by {@code settle()}; background events happen when their instant
 * comes, and nothing waits for them.
 */
public enum EventKind {
    /** What AWS has in flight: the control plane at work, and every end or health that another container waits for. */
    TRANSITION,
    /** The end of a time in which AWS only watches, so that users may act: what an alarm says of a deployment, say. */
    BAKE,
    /** The end of a standalone task's container by itself. Foreground, but AWS does not wait for it: it is running. */
    COMPLETION,
    /** What a service task's container does later: log lines, load, a later crash. Background. */
    SCRIPT,
    /** Probes, heartbeats, retention, schedules, and retries of what cannot start. Background. */
    UPKEEP;

    /** What follows an event that nobody waits for where it is told what is pending. */
    public static final String BACKGROUND = " (background)";

    /** Whether {@code settle()} waits for events of this kind. */
    public boolean isForeground() {
        return compareTo(COMPLETION) <= 0;
    }
}
