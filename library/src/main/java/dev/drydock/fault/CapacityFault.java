package dev.drydock.fault;


/**
 * Fargate has no capacity, until told how often or until when. Say what comes of it: {@link #unavailable()},
 * {@link #refuses(String)} or {@link #runsOut()}.
 */
public interface CapacityFault extends DeclaredFault<CapacityFault> {

    /**
     * Tasks are refused: RunTask answers with {@code failures} and no exception, and a service says in an event that it
     * was unable to place a task, and tries again later.
     */
    CapacityFault unavailable();

    /**
     * As {@link #unavailable()} with another text of AWS's.
     *
     * @param text {@code You've reached the limit on the number of vCPUs you can run concurrently}
     */
    CapacityFault refuses(String text);

    /** Tasks are taken, and stop in PROVISIONING with {@code TaskFailedToStart}. */
    CapacityFault runsOut();
}
