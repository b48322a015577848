package dev.drydock.internal.fault;

import dev.drydock.fault.InstanceFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.kernel.Kernel;

/** Strikes one host or its agent now. */
final class ImmediateInstanceFault implements InstanceFault {

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final InfrastructureFaults infrastructure;
    private final String instance;

    ImmediateInstanceFault(
            Kernel kernel, JournalRecorder journal, InfrastructureFaults infrastructure, String instance) {
        this.kernel = kernel;
        this.journal = journal;
        this.infrastructure = infrastructure;
        this.instance = instance;
    }

    @Override
    public void terminate() {
        lose(true);
    }

    @Override
    public void stop() {
        lose(false);
    }

    @Override
    public void disconnect() {
        connect(false);
    }

    @Override
    public void reconnect() {
        connect(true);
    }

    private void connect(boolean connected) {
        kernel.lock().lock();
        try {
            if (!infrastructure.connectInstance(instance, connected)) {
                throw new IllegalArgumentException("There is no container instance " + instance + " to "
                        + (connected ? "reconnect" : "disconnect")
                        + "; name it by its EC2 instance id, its id or its ARN");
            }
            journal.note("fault: agent of instance " + instance + (connected ? " reconnected" : " disconnected"));
        } finally {
            kernel.lock().unlock();
        }
        kernel.runCallbacks();
    }

    private void lose(boolean terminated) {
        kernel.lock().lock();
        try {
            if (!infrastructure.loseInstance(instance, terminated)) {
                throw new IllegalArgumentException("There is no container instance " + instance
                        + " to take away; name it by its EC2 instance id, its id or its ARN");
            }
            journal.note("fault: instance " + instance + (terminated ? " terminated" : " stopped"));
        } finally {
            kernel.lock().unlock();
        }
        kernel.runCallbacks();
    }
}
