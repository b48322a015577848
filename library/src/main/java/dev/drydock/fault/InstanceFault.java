package dev.drydock.fault;

import dev.drydock.account.Strikes;
import dev.drydock.call.Journal;
import dev.drydock.kernel.Kernel;

/** A container instance's host, to be taken away now, or its agent, to be cut off. */
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
     * The host is terminated: its agent deregisters the instance, unless it is disconnected, and its tasks stop at once
     * without exit codes.
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

    /**
     * The container agent loses its connection to ECS: {@code agentConnected} is false and no task is placed on the
     * instance, while those on it go on, their {@code connectivity} DISCONNECTED. It hears of nothing: tasks that are
     * stopped meanwhile stay as they are, wanted STOPPED, until it is back or the instance deregistered.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    public void disconnect() {
        connect(false);
    }

    /**
     * The container agent finds its connection to ECS again.
     *
     * @throws IllegalArgumentException if there is no such instance
     */
    public void reconnect() {
        connect(true);
    }

    private void connect(boolean connected) {
        kernel.lock().lock();
        try {
            if (!strikes.connectInstance(instance, connected)) {
                throw new IllegalArgumentException("There is no container instance " + instance + " to "
                        + (connected ? "reconnect" : "disconnect")
                        + "; name it by its EC2 instance id, its id or its ARN");
            }
            journal.note("fault: agent of instance " + instance + (connected ? " reconnected" : " disconnected"));
        } finally {
            kernel.lock().unlock();
        }
        kernel.runOutcalls();
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
