package dev.drydock.internal.kernel;

/**
 * What an event is for. Foreground events, {@link #TRANSITION} alone, are in flight: {@code settle()} and repeated reads
 * wait for them. Background events happen when their instant comes, and nothing waits for them.
 */
public enum EventKind {
    /** The control plane at work, or the end of a standalone task's script. Foreground: settling waits for it. */
    TRANSITION,
    /** What a service task's container does later: log lines, load, a later crash. Background. */
    SCRIPT,
    /** Probes, heartbeats, retention, schedules, and retries of what cannot start. Background. */
    UPKEEP;

    /** Whether {@code settle()} and repeated reads wait for events of this kind. */
    public boolean isForeground() {
        return this == TRANSITION;
    }
}
