package dev.drydock.internal.ecs.instance;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import org.jspecify.annotations.Nullable;

/**
 * Updates of container agents: PENDING, STAGING, STAGED, UPDATING, UPDATED. The update of a disconnected agent stays
 * PENDING until it is connected; if it loses its connection later, the update fails.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/agent-update-ecs-ami.html">Updating the Amazon
 *     ECS container agent</a>
 */
public final class AgentUpdates {

    static final String PENDING = "PENDING";
    private static final String UPDATED = "UPDATED";
    private static final String FAILED = "FAILED";

    private final RegionQueue queue;
    private final Timings timings;
    private final InstanceStore instances;

    /** An update leaves a status. */
    record UpdateMoves(String containerInstanceArn, String from) implements Event {}

    /** The updates of one account and region; handles their events in its queue. */
    public AgentUpdates(RegionQueue queue, Timings timings, InstanceStore instances) {
        this.queue = queue;
        this.timings = timings;
        this.instances = instances;
        queue.on(UpdateMoves.class, this::moves);
    }

    /** Whether an update of an instance's agent is under way. */
    static boolean isUnderWay(EcsInstance instance) {
        return next(instance.agent().updateStatus()) != null;
    }

    void begin(EcsInstance instance) {
        enter(instance, PENDING);
    }

    /** The agent of an instance is connected again; an update that waits for it goes on. */
    public void reconnected(EcsInstance instance) {
        if (PENDING.equals(instance.agent().updateStatus())) {
            schedule(instance, PENDING);
        }
    }

    private void enter(EcsInstance instance, String status) {
        instance.agent().updateStatus(status);
        instance.changed();
        if (next(status) != null && (instance.isConnected() || !status.equals(PENDING))) {
            schedule(instance, status);
        }
    }

    private void schedule(EcsInstance instance, String from) {
        queue.schedule(
                timings.of(Timing.AGENT_UPDATE_STEP),
                EventKind.TRANSITION,
                new UpdateMoves(instance.arn(), from),
                queue.resources(instance.arn(), instance.clusterArn()));
    }

    private void moves(UpdateMoves event) {
        EcsInstance instance = instances.find(event.containerInstanceArn());
        if (instance == null
                || instance.isGone()
                || !event.from().equals(instance.agent().updateStatus())) {
            return;
        }
        if (!instance.isConnected()) {
            if (!event.from().equals(PENDING)) {
                enter(instance, FAILED);
            }
            return;
        }
        String next = next(event.from());
        if (UPDATED.equals(next)) {
            instance.agent().report(instance.agent().report().updated());
        }
        if (next != null) {
            enter(instance, next);
        }
    }

    /** What follows a status of an update under way; null if none is. */
    private static @Nullable String next(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case PENDING -> "STAGING";
            case "STAGING" -> "STAGED";
            case "STAGED" -> "UPDATING";
            case "UPDATING" -> UPDATED;
            default -> null;
        };
    }
}
