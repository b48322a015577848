package dev.drydock.assertions;

import dev.drydock.internal.history.TaskHistory;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/** Asserts that of some tasks never more than a number ran; {@link #atOnce} says when. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class MostAssert extends AbstractAssert<MostAssert, Integer> {

    private final TasksAssert tasks;

    MostAssert(TasksAssert tasks, int count) {
        super(count, MostAssert.class);
        this.tasks = tasks;
    }

    /**
     * At no instant in the whole history of the world more of them ran. A task counts from when it is RUNNING until its first
     * essential container has ended, also those that ECS has forgotten.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").neverMoreThan(1).atOnce(); // passes if each was run when the last had ended
     * assertThat(aws).tasks("batch").neverMoreThan(1).atOnce(); // fails if a second one was RUNNING meanwhile
     * }</pre>
     *
     * <p>The journal keeps 100,000 notes; where it has dropped some this fails and says so.
     */
    public TasksAssert atOnce() {
        return tasks.verify(() -> {
            TaskHistory history = tasks.history();
            TaskHistory.Peak peak = history.peak();
            String expected = " never to run more than " + actual + " at once";
            if (peak != null && peak.count() > actual) {
                List<String> ids = peak.tasks().stream().map(Words::lastPart).toList();
                throw tasks.failure(
                        info,
                        "the tasks",
                        expected,
                        "at " + peak.at() + " there were " + peak.count() + ": " + Words.list(ids));
            }
            String gap = history.gap();
            if (gap != null) {
                throw tasks.failure(info, "the tasks", expected, gap);
            }
        });
    }
}
