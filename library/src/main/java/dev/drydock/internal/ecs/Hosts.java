package dev.drydock.internal.ecs;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceListener;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.instance.Trunks;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;

/**
 * The hosts of container instances: how they are lost, and how they leave as those of an Auto Scaling group do whose
 * instances ECS drains: DRAINING first, terminated once no task is left or after two days at the latest.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html">Safely stop Amazon
 *     ECS workloads running on EC2 instances</a>
 */
final class Hosts implements TaskListener {

    private final RegionQueue queue;
    private final Timings timings;
    private final InstanceStore instances;
    private final Trunks trunks;
    private final TaskEngine engine;
    private final InstanceListener listener;

    /** The host of a drained instance is terminated. */
    record HostTerminates(String containerInstanceArn) implements Event {}

    /** An instance has been draining for as long as ECS waits. */
    record DrainTimesOut(String containerInstanceArn) implements Event {}

    /** The hosts of one account and region; the listener is told which drain. */
    Hosts(
            RegionQueue queue,
            Timings timings,
            InstanceStore instances,
            Trunks trunks,
            TaskEngine engine,
            InstanceListener listener) {
        this.queue = queue;
        this.timings = timings;
        this.instances = instances;
        this.trunks = trunks;
        this.engine = engine;
        this.listener = listener;
        queue.on(HostTerminates.class, event -> terminate(event.containerInstanceArn()));
        queue.on(DrainTimesOut.class, event -> terminate(event.containerInstanceArn()));
        engine.listen(this);
    }

    /** Only a connected agent deregisters its instance when its host is terminated. */
    void lose(EcsInstance lost, boolean terminated) {
        boolean deregisters = terminated && lost.isConnected();
        lost.lost(deregisters, queue.tick());
        if (deregisters) {
            trunks.release(lost);
            instances.gone(lost);
        }
        engine.lose(lost, StopCause.hostLost(lost.ec2InstanceId(), terminated));
    }

    /**
     * Drains an instance.
     *
     * @param leaves whether its host is terminated afterwards
     */
    void drain(EcsInstance instance, boolean leaves) {
        boolean begins = instance.isActive();
        instance.drain(true);
        if (leaves && !instance.isLeaving()) {
            instance.leaves(schedule(
                    instance,
                    timings.of(Timing.INSTANCE_DRAINING_TIMEOUT),
                    EventKind.UPKEEP,
                    new DrainTimesOut(instance.arn())));
            look(instance);
        }
        if (begins) {
            listener.draining(instance);
        }
    }

    /** Tasks are placed on an instance again. */
    void activate(EcsInstance instance) {
        boolean ends = !instance.isActive();
        instance.drain(false);
        if (ends) {
            listener.activated(instance);
        }
    }

    @Override
    public void stopped(EcsTask task) {
        EcsInstance instance = task.instance();
        if (instance != null && instance.isLeaving()) {
            look(instance);
        }
    }

    private void look(EcsInstance instance) {
        if (instance.tasks() == 0 && !instance.isGone()) {
            schedule(
                    instance,
                    timings.of(Timing.INSTANCE_TERMINATION),
                    EventKind.TRANSITION,
                    new HostTerminates(instance.arn()));
        }
    }

    private Ticket schedule(EcsInstance instance, Duration delay, EventKind kind, Event event) {
        return queue.schedule(delay, kind, event, queue.resources(instance.arn(), instance.clusterArn()));
    }

    private void terminate(String arn) {
        EcsInstance instance = instances.find(arn);
        if (instance != null && instance.isLeaving() && !instance.isGone()) {
            lose(instance, true);
        }
    }
}
