package dev.drydock.internal.ecs.deployment;

import java.util.List;

/**
 * The daemon scheduling strategy: one task on each instance that qualifies, and on an update stop, then start, instance by
 * instance.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-scheduler-daemon.html">Daemon scheduling
 *     strategy</a>
 */
public final class DaemonUpdate implements RolloutStrategy {

    /** The strategy; it keeps nothing. */
    public DaemonUpdate() {}

    @Override
    public List<Action> decide(ServiceView service, long now) {
        if (service.wanted().draining()) {
            return Deletion.decide(service, now);
        }
        List<Action> failure = FailureDetection.decide(service);
        return failure.isEmpty() ? new DaemonPass(service, now).actions() : failure;
    }
}
