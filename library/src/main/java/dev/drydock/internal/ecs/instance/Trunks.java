package dev.drydock.internal.ecs.instance;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;

/**
 * Trunk network interfaces: an instance that gets one is REGISTERING until it is attached, and DEREGISTERING until it is
 * detached again.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html">Increasing Amazon
 *     ECS Linux container instance network interfaces</a>
 */
public final class Trunks {

    private final RegionQueue queue;
    private final Timings timings;
    private final InstanceStore instances;

    /** A trunk is attached. */
    record TrunkAttached(String containerInstanceArn) implements Event {}

    /** A trunk is detached. */
    record TrunkDetached(String containerInstanceArn) implements Event {}

    /** The trunks of one account and region; handles their events in its queue. */
    public Trunks(RegionQueue queue, Timings timings, InstanceStore instances) {
        this.queue = queue;
        this.timings = timings;
        this.instances = instances;
        queue.on(TrunkAttached.class, this::attached);
        queue.on(TrunkDetached.class, this::detached);
    }

    /** Begins to attach the trunk of an instance that was just registered. */
    void attach(EcsInstance instance) {
        schedule(instance, Timing.TRUNK_ATTACHMENT, new TrunkAttached(instance.arn()));
    }

    /** Begins to detach the trunk of an instance that was just deregistered, if it has one. */
    public void release(EcsInstance instance) {
        InstanceAgent.Trunk trunk = instance.agent().trunk();
        if (trunk == InstanceAgent.Trunk.ATTACHING || trunk == InstanceAgent.Trunk.ATTACHED) {
            instance.agent().trunk(InstanceAgent.Trunk.DETACHING);
            instance.touched();
            schedule(instance, Timing.TRUNK_DETACHMENT, new TrunkDetached(instance.arn()));
        }
    }

    private void schedule(EcsInstance instance, Timing timing, Event event) {
        queue.schedule(
                timings.of(timing),
                EventKind.TRANSITION,
                event,
                queue.resources(instance.arn(), instance.clusterArn()));
    }

    private void attached(TrunkAttached event) {
        EcsInstance instance = instances.find(event.containerInstanceArn());
        if (instance != null && instance.isRegistering()) {
            instance.agent().trunk(InstanceAgent.Trunk.ATTACHED);
            instance.changed();
            instances.changed(instance);
        }
    }

    private void detached(TrunkDetached event) {
        EcsInstance instance = instances.find(event.containerInstanceArn());
        if (instance != null) {
            instance.agent().trunk(InstanceAgent.Trunk.DETACHED);
            instance.changed();
        }
    }
}
