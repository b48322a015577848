package dev.drydock.internal.fault;

import dev.drydock.fault.SpotFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.kernel.Kernel;

/** Takes the capacity of tasks on Fargate Spot back now. */
final class ImmediateSpotFault implements SpotFault {

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final InfrastructureFaults infrastructure;
    private final String reference;

    ImmediateSpotFault(Kernel kernel, JournalRecorder journal, InfrastructureFaults infrastructure, String reference) {
        this.kernel = kernel;
        this.journal = journal;
        this.infrastructure = infrastructure;
        this.reference = reference;
    }

    @Override
    public int interrupt() {
        int interrupted;
        kernel.lock().lock();
        try {
            interrupted = infrastructure.interruptSpot(reference);
            if (interrupted == 0) {
                throw new IllegalArgumentException("Nothing to interrupt: " + reference + " is no task, and no service"
                        + " with a task, on capacity provider FARGATE_SPOT that is wanted RUNNING; name it by its ARN");
            }
            journal.note("fault: Spot interruption of " + reference);
        } finally {
            kernel.lock().unlock();
        }
        kernel.runCallbacks();
        return interrupted;
    }
}
