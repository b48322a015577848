package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.note.Told;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Health;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.journal.TaskMove;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells the journal what happens to tasks, so that a failing test's report shows it between the calls. */
public final class TaskJournalWriter implements TaskListener {

    private final JournalRecorder journal;

    /** Writes to a journal. */
    public TaskJournalWriter(JournalRecorder journal) {
        this.journal = journal;
    }

    @Override
    public void launched(EcsTask task) {
        tell(task, task.state().name(), null);
    }

    @Override
    public void running(EcsTask task) {
        tell(task, task.state().name(), null);
    }

    @Override
    public void stopping(EcsTask task) {
        tell(task, "stopping", task.stopCause());
    }

    /** What ends while nobody wants it stopped is told of as stopping at once. */
    @Override
    public void exited(EcsTask task, EcsContainer container) {
        if (task.isStopping() && container.plan().essential()) {
            journal.note(move(task, "ended", null, true));
        }
    }

    @Override
    public void stopped(EcsTask task) {
        tell(task, task.state().name(), null);
    }

    @Override
    public void protectionChanged(EcsTask task) {
        tell(task, task.isProtected() ? "protected from scale-in" : "protected no longer", null);
    }

    @Override
    public void healthChanged(EcsTask task) {
        tell(task, task.health().name(), null);
    }

    @Override
    public void restarted(EcsTask task, String container, int exitCode, int times) {
        String often = times == 1 ? "" : ", for the " + ordinal(times) + " time";
        tell(task, "restarted " + container + " after exit code " + exitCode + often, null);
    }

    private static String ordinal(int number) {
        int last = number % 100 / 10 == 1 ? 0 : number % 10;
        return number + (last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
    }

    /** All is as in a snapshot now: the tasks that are there are told of without a word in the journal's text. */
    public void restored(TaskStore tasks) {
        for (EcsTask task : tasks.all()) {
            if (task.state() == TaskState.STOPPED) {
                continue;
            }
            journal.note(move(task, task.state().name(), null, true));
            if (task.isStopping()) { // an agent that is away lets it go on RUNNING
                journal.note(move(task, "stopping", null, true));
            }
            if (task.state() == TaskState.RUNNING && task.health() == Health.UNHEALTHY) {
                journal.note(move(task, task.health().name(), null, true));
            }
        }
    }

    private void tell(EcsTask task, String what, @Nullable StopCause why) {
        journal.note(move(task, what, why, false));
    }

    private static Move move(EcsTask task, String what, @Nullable StopCause why, boolean silent) {
        return new Move(
                task.arn(),
                task.spec().definition().taskDefinitionArn(),
                task.spec().group(),
                task.spec().startedBy(),
                what,
                task.ranFrom(),
                task.instants().executionStoppedAt(),
                why,
                silent);
    }

    private record Move(
            String arn,
            String definition,
            String group,
            @Nullable String startedBy,
            String what,
            long ranFrom,
            long ranUntil,
            @Nullable StopCause why,
            boolean silent)
            implements Told {

        @Override
        public TaskMove move(Instant at) {
            return new TaskMove(at, arn, definition, group, startedBy, what, instant(ranFrom), instant(ranUntil));
        }

        private static @Nullable Instant instant(long millis) {
            return millis < 0 ? null : Instant.ofEpochMilli(millis);
        }

        @Override
        public boolean isSilent() {
            return silent;
        }

        /** {@code task 0d32ceea (family:web) stopping: UserInitiated, Task stopped by user}. */
        @Override
        public String toString() {
            int id = arn.lastIndexOf('/') + 1;
            String text = "task " + arn.substring(id, id + 8) + " (" + group + ") " + what;
            return why == null ? text : text + ": " + why.code() + ", " + why.reason();
        }
    }
}
