package dev.drydock.fault;

import dev.drydock.account.Strikes;
import dev.drydock.call.Journal;
import dev.drydock.kernel.Kernel;

/** A container instance's host, to be taken away now. */
public final class InstanceFault {

    private final Kernel kernel;
    private final Journal journal;
    private final Strikes strikes;
    private final String instance;

    InstanceFault(Kernel kernel, Journal journal, Strikes strikes, String instance) {
        this.kernel = kernel;
        this.journal = journal;
        this.strikes = strikes;
        this.instance = instance;
    }

    /**
     * The host is terminated: the instance is deregistered, and its tasks stop at once without exit codes.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    public void terminate() {
        lose(true);
    }

    /**
     * The host is stopped: its agent disconnects, and its tasks stop at once without exit codes.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    public void stop() {
        lose(false);
    }

    private void lose(boolean terminated) {
        kernel.lock().lock();
        try {
            if (!strikes.loseInstance(instance, terminated)) {
                throw new IllegalArgumentException("There is no container instance " + instance
                        + " to take away; name it by its EC2 instance id, its id or its ARN");
            }
            journal.note("fault: instance " + instance + (terminated ? " terminated" : " stopped"));
        } finally {
            kernel.lock().unlock();
        }
        kernel.runOutcalls();
    }
}
