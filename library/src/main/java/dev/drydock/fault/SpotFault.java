package dev.drydock.fault;

import dev.drydock.account.Strikes;
import dev.drydock.call.Journal;
import dev.drydock.kernel.Kernel;

/** Tasks on Fargate Spot, whose capacity is to be taken back now. */
public final class SpotFault {

    private final Kernel kernel;
    private final Journal journal;
    private final Strikes strikes;
    private final String reference;

    SpotFault(Kernel kernel, Journal journal, Strikes strikes, String reference) {
        this.kernel = kernel;
        this.journal = journal;
        this.strikes = strikes;
        this.reference = reference;
    }

    /**
     * The tasks get their two minutes' warning: they are wanted STOPPED at once with stop code {@code SpotInterruption},
     * their containers get SIGTERM, and SIGKILL after their stop timeout or two minutes, whichever is sooner.
     *
     * @return how many tasks are interrupted
     * @throws IllegalArgumentException if none of them runs on capacity provider FARGATE_SPOT
     */
    public int interrupt() {
        int interrupted;
        kernel.lock().lock();
        try {
            interrupted = strikes.interruptSpot(reference);
            if (interrupted == 0) {
                throw new IllegalArgumentException("Nothing to interrupt: " + reference + " is no task, and no service"
                        + " with a task, on capacity provider FARGATE_SPOT that is wanted RUNNING; name it by its ARN");
            }
            journal.note("fault: Spot interruption of " + reference);
        } finally {
            kernel.lock().unlock();
        }
        kernel.runOutcalls();
        return interrupted;
    }
}
