package dev.drydock.internal.ecs.task.engine;

import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskListener;
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

    private void tell(EcsTask task, String what, @Nullable StopCause why) {
        journal.note(new Told(task.id(), task.spec().group(), what, why));
    }

    private record Told(
            String id, String group, String what, @Nullable StopCause why) {

        /** {@code task 0d32ceea (family:web) stopping: UserInitiated, Task stopped by user}. */
        @Override
        public String toString() {
            String text = "task " + id.substring(0, 8) + " (" + group + ") " + what;
            return why == null ? text : text + ": " + why.code() + ", " + why.reason();
        }
    }
}
