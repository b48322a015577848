package dev.drydock.internal.ecs.taskdefinition;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What follows DeleteTaskDefinitions: a revision stays DELETE_IN_PROGRESS, still describable, for a while and for as long
 * as a task, service or deployment refers to it; then it is gone.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/delete-task-definition-v2.html">Deleting a
 *     task definition revision</a>
 */
public final class DefinitionDeletion {

    /** How often a revision that is still referred to is looked at again, at least. */
    private static final Duration RECHECK = Duration.ofSeconds(1);

    private final RegionQueue queue;
    private final Timings timings;
    private final TaskDefinitionStore store;
    private final DefinitionUse use;

    /** The end of a deletion is due. */
    record DeletionEnds(String taskDefinitionArn, String familyArn) implements Event {}

    /** The deletions of one account and region; handles their events in its queue. */
    public DefinitionDeletion(RegionQueue queue, Timings timings, TaskDefinitionStore store, DefinitionUse use) {
        this.queue = queue;
        this.timings = timings;
        this.store = store;
        this.use = use;
        queue.on(DeletionEnds.class, this::ends);
    }

    void begin(RegisteredDefinition revision) {
        DeletionEnds end = new DeletionEnds(revision.arn(), store.arnOf(revision.family()));
        queue.schedule(timings.of(Timing.TASK_DEFINITION_DELETION), EventKind.TRANSITION, end, resources(end));
    }

    private void ends(DeletionEnds end) {
        @Nullable
        RegisteredDefinition revision = store.find(end.taskDefinitionArn()).orElse(null);
        if (revision == null) {
            return;
        }
        if (use.inUse(revision.arn())) {
            // Nobody waits for this: it ends when whatever refers to the revision does.
            Duration delay = timings.of(Timing.TASK_DEFINITION_DELETION);
            queue.schedule(delay.compareTo(RECHECK) < 0 ? RECHECK : delay, EventKind.UPKEEP, end, resources(end));
        } else {
            store.remove(revision);
        }
    }

    private Resources resources(DeletionEnds end) {
        return queue.resources(end.taskDefinitionArn(), end.familyArn());
    }
}
