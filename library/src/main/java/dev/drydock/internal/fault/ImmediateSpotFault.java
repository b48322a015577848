package dev.drydock.internal.fault;

import dev.drydock.fault.SpotFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.kernel.Kernel;

/** Takes the capacity of tasks on Fargate Spot back now. */
final class ImmediateSpotFault implements SpotFault {

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final InfrastructureFaults strikes;
    private final String reference;

    ImmediateSpotFault(Kernel kernel, JournalRecorder journal, InfrastructureFaults strikes, String reference) {
        this.kernel = kernel;
        this.journal = journal;
        this.strikes = strikes;
        this.reference = reference;
    }

    @Override
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
