package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.history.TaskHistory;
import dev.drydock.journal.TaskMove;
import dev.drydock.operation.EcsOperation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.WritableAssertionInfo;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Assertions about some tasks of a cluster as they were when they were named; stopped ones too, for the hour that ECS shows
 * them.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class TasksAssert extends WorldAssert<TasksAssert, List<Task>> {

    /** What makes tasks come and go; those of services too. */
    private static final Set<EcsOperation> MOVING = EnumSet.of(
            EcsOperation.RUN_TASK,
            EcsOperation.START_TASK,
            EcsOperation.STOP_TASK,
            EcsOperation.CREATE_SERVICE,
            EcsOperation.UPDATE_SERVICE,
            EcsOperation.DELETE_SERVICE,
            EcsOperation.STOP_SERVICE_DEPLOYMENT);

    private static final String SERVICE = "service:";

    private final Drydock drydock;
    private final View view;
    private final String which;

    /** What there was where the last choice left none: a name may be misspelt. Empty otherwise. */
    private final String instead;

    /** Selects the same ones from the journal, those that ECS has forgotten too. */
    private final Predicate<TaskMove> history;

    TasksAssert(
            DrydockAssert world,
            Drydock drydock,
            View view,
            String which,
            List<Task> tasks,
            Predicate<TaskMove> history,
            Verdicts verdicts) {
        this(world, drydock, view, which, "", tasks, history, verdicts);
    }

    private TasksAssert(
            DrydockAssert world,
            Drydock drydock,
            View view,
            String which,
            String instead,
            List<Task> tasks,
            Predicate<TaskMove> history,
            Verdicts verdicts) {
        super(tasks, TasksAssert.class, world, verdicts);
        this.instead = instead;
        this.drydock = drydock;
        this.view = view;
        this.which = which;
        this.history = history;
    }

    /**
     * Only the tasks of a family of task definitions.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").ofFamily("nightly").hasSize(1); // passes if one ran any revision of it
     * assertThat(aws).tasks("batch").ofFamily("nightyl").hasSize(1); // fails: there is none
     * }</pre>
     */
    @CheckReturnValue
    public TasksAssert ofFamily(String family) {
        Require.text("ofFamily", "family", family, "web");
        return only(
                " of family " + family,
                "families",
                task -> family(task.taskDefinitionArn()),
                family,
                move -> family(move.taskDefinitionArn()).equals(family));
    }

    /**
     * Only the tasks of a service.
     *
     * <pre>{@code
     * assertThat(aws).tasks("prod").ofService("web").hasSize(2); // passes if it has run two tasks
     * assertThat(aws).tasks("prod").ofService("wbe").hasSize(2); // fails: there is none
     * }</pre>
     *
     * @param service its name
     */
    @CheckReturnValue
    public TasksAssert ofService(String service) {
        Require.text("ofService", "service", service, "web");
        String group = SERVICE + service;
        return only(
                " of service " + service,
                "services",
                TasksAssert::service,
                service,
                move -> group.equals(move.group()));
    }

    /**
     * Only the tasks that were run with that {@code startedBy}.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").startedBy("cron").hasSize(1); // passes if RunTask was called so once
     * assertThat(aws).tasks("batch").startedBy("corn").hasSize(1); // fails: there is none
     * }</pre>
     */
    @CheckReturnValue
    public TasksAssert startedBy(String startedBy) {
        Require.text("startedBy", "startedBy", startedBy, "cron");
        return only(
                " started by " + startedBy,
                "startedBy",
                Task::startedBy,
                startedBy,
                move -> startedBy.equals(move.startedBy()));
    }

    /**
     * Only the tasks that have that last status now.
     *
     * <pre>{@code
     * assertThat(aws).tasks("prod").thatAre("RUNNING").hasSize(2); // passes if two run, however many have stopped
     * assertThat(aws).tasks("prod").thatAre("PENDING").hasSize(2); // fails then
     * }</pre>
     */
    @CheckReturnValue
    public TasksAssert thatAre(String status) {
        Require.oneOf("thatAre", "status", status, TaskAssert.STATUSES);
        return only(" that are " + status, "last statuses", Task::lastStatus, status, move -> true);
    }

    /**
     * Only the tasks that have that last status now.
     *
     * <pre>{@code
     * assertThat(aws).tasks("prod").thatAre(DesiredStatus.RUNNING).hasSize(2); // passes if two run
     * assertThat(aws).tasks("prod").thatAre(DesiredStatus.PENDING).hasSize(2); // fails then
     * }</pre>
     */
    @CheckReturnValue
    public TasksAssert thatAre(DesiredStatus status) {
        return thatAre(Words.name("thatAre", "status", status, DesiredStatus.RUNNING));
    }

    /**
     * Those of a value.
     *
     * @param values what such values are called
     * @param value of a task; null if it has none
     */
    private TasksAssert only(
            String more,
            String values,
            Function<Task, @Nullable String> value,
            String wanted,
            Predicate<TaskMove> moves) {
        List<Task> those =
                actual.stream().filter(each -> wanted.equals(value.apply(each))).toList();
        String others = instead;
        if (those.isEmpty() && !actual.isEmpty()) {
            List<String> there = actual.stream()
                    .map(value)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            others = "\n  " + values + " there: " + Words.list(there);
        }
        return Said.handOn(
                info, new TasksAssert(world, drydock, view, which + more, others, those, history.and(moves), verdicts));
    }

    private static @Nullable String service(Task task) {
        String group = task.group();
        return group != null && group.startsWith(SERVICE) ? group.substring(SERVICE.length()) : null;
    }

    private static String family(String definitionArn) {
        return Words.lastPart(definitionArn).replaceFirst(":[0-9]+$", "");
    }

    /**
     * There are that many.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").hasSize(3); // passes if three were run there in the last hour
     * assertThat(aws).tasks("batch").hasSize(3); // fails if one of them stopped more than an hour ago
     * }</pre>
     */
    public TasksAssert hasSize(int count) {
        Require.atLeast("hasSize", "count", count, 0);
        return verify(() -> {
            if (actual.size() != count) {
                throw failure(
                        info,
                        count == 1 ? "1 task" : count + " tasks",
                        "",
                        "there " + (actual.size() == 1 ? "is 1" : "are " + actual.size()));
            }
        });
    }

    /**
     * There is none.
     *
     * <pre>{@code
     * assertThat(aws).tasks("idle").isEmpty(); // passes if nothing ran there in the last hour
     * assertThat(aws).tasks("prod").isEmpty(); // fails if a task is there, STOPPED ones too
     * }</pre>
     */
    public TasksAssert isEmpty() {
        return hasSize(0);
    }

    /**
     * Each is RUNNING, and there is one.
     *
     * <pre>{@code
     * assertThat(aws).tasks("prod").ofService("web").allRunning(); // passes if none was ever stopped
     * assertThat(aws).tasks("prod").ofService("web").allRunning(); // fails if one is STOPPED, or there is none
     * }</pre>
     */
    public TasksAssert allRunning() {
        return each(" to be RUNNING", TaskAssert::isRunning);
    }

    /**
     * Each is STOPPED, and there is one.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").allStopped(); // passes once the jobs are over and cleaned up
     * assertThat(aws).tasks("batch").allStopped(); // fails while one is DEPROVISIONING
     * }</pre>
     */
    public TasksAssert allStopped() {
        return each(" to be STOPPED", TaskAssert::isStopped);
    }

    /**
     * The only essential container of each has exited with that code, and there is a task.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").allExitedWith(0); // passes if all went well
     * assertThat(aws).tasks("batch").allExitedWith(0); // fails if one exited with 1, runs still, or never started
     * }</pre>
     */
    public TasksAssert allExitedWith(int exitCode) {
        return each(" to have exited with " + exitCode, task -> task.exitedWith(exitCode));
    }

    /**
     * Each is as the assertions say, and there is one.
     *
     * <pre>{@code
     * assertThat(aws).tasks("prod").each(task -> task.runs("shop/web:2")); // passes if all run it
     * assertThat(aws).tasks("prod").each(task -> task.runs("shop/web:2")); // fails if one ran shop/web:1
     * }</pre>
     */
    public TasksAssert each(Consumer<TaskAssert> assertions) {
        Require.given("each", "assertions", assertions, "task -> task.isHealthy()");
        return each(" to be as asserted", assertions);
    }

    /**
     * One is as the assertions say.
     *
     * <pre>{@code
     * assertThat(aws).tasks("prod").any(task -> task.hasStopCode("SpotInterruption")); // passes if one was interrupted
     * assertThat(aws).tasks("prod").any(task -> task.hasStopCode("SpotInterruption")); // fails if all run
     * }</pre>
     */
    public TasksAssert any(Consumer<TaskAssert> assertions) {
        Require.given("any", "assertions", assertions, "task -> task.isHealthy()");
        return verify(() -> {
            List<String> wrong = wrong(assertions);
            if (wrong.size() == actual.size()) {
                String is = wrong.isEmpty() ? "there is none" : "none is:\n    " + String.join("\n    ", wrong);
                throw failure(info, "one task", " to be as asserted", is);
            }
        });
    }

    private TasksAssert each(String expected, Consumer<TaskAssert> assertions) {
        return verify(() -> {
            List<String> wrong = wrong(assertions);
            if (actual.isEmpty()) {
                throw failure(info, "all tasks", expected, "there is none");
            }
            if (!wrong.isEmpty()) {
                String is = wrong.size() + " of " + actual.size() + (wrong.size() == 1 ? " is not:" : " are not:");
                throw failure(info, "all tasks", expected, is + "\n    " + String.join("\n    ", wrong));
            }
        });
    }

    private List<String> wrong(Consumer<TaskAssert> assertions) {
        List<String> wrong = new ArrayList<>();
        for (Task task : actual) {
            try {
                assertions.accept(new TaskAssert(world, drydock, view, task, Verdicts.THROWN));
            } catch (AssertionError failure) {
                wrong.add(String.valueOf(failure.getMessage()).split("\n", 2)[0]);
            }
        }
        return wrong;
    }

    /**
     * In the whole history of the world never more of them ran than that; {@link MostAssert#atOnce} says when.
     *
     * <pre>{@code
     * assertThat(aws).tasks("batch").ofFamily("nightly").neverMoreThan(1).atOnce(); // passes if none overlapped
     * assertThat(aws).tasks("batch").ofFamily("nightly").neverMoreThan(0).atOnce(); // fails if one ever ran
     * }</pre>
     */
    @CheckReturnValue
    public MostAssert neverMoreThan(int count) {
        Require.atLeast("neverMoreThan", "count", count, 0);
        return Said.handOn(info, new MostAssert(this, count));
    }

    TaskHistory history() {
        return TaskHistory.of(drydock.journal(), history);
    }

    AssertionError failure(WritableAssertionInfo said, String some, String expected, String is) {
        return new Circumstances(
                        drydock,
                        "Calls that start or stop tasks",
                        call -> MOVING.stream().anyMatch(call::is))
                .failure(
                        said,
                        "Expected " + some + which + expected + ", but " + is + "\n  tasks"
                                + Words.lines(
                                        actual.stream().map(Words::wholeTask).toList(), 10, "in all", "the first")
                                + instead);
    }
}
