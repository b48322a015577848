package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Assertions about a task as it was when it was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class TaskAssert extends AbstractAssert<TaskAssert, Task> {

    private static final List<String> STATUSES = List.of(
            "PROVISIONING",
            "PENDING",
            "ACTIVATING",
            "RUNNING",
            "DEACTIVATING",
            "STOPPING",
            "DEPROVISIONING",
            "STOPPED",
            "DELETED");

    private static final List<String> STOP_CODES = TaskStopCode.knownValues().stream()
            .map(TaskStopCode::toString)
            .sorted()
            .toList();

    private final DrydockAssert world;
    private final View view;
    private final Circumstances circumstances;

    TaskAssert(DrydockAssert world, Drydock drydock, View view, Task actual) {
        super(actual, TaskAssert.class);
        this.world = world;
        this.view = view;
        this.circumstances = Circumstances.of(drydock, Words.id(actual));
    }

    /**
     * The task is RUNNING.
     *
     * <pre>{@code
     * aws.time().settle();
     * assertThat(aws).onlyTask("prod").isRunning(); // passes
     *
     * ecs.stopTask(r -> r.cluster("prod").task(arn));
     * aws.time().settle();
     * assertThat(aws).onlyTask("prod").isRunning(); // fails: it is STOPPED
     * }</pre>
     */
    public TaskAssert isRunning() {
        return hasStatus("RUNNING");
    }

    /**
     * The task is STOPPED.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").isStopped(); // passes when its containers have exited and all is cleaned up
     * assertThat(aws).onlyTask("prod").isStopped(); // fails while it is DEPROVISIONING
     * }</pre>
     */
    public TaskAssert isStopped() {
        return hasStatus("STOPPED");
    }

    /**
     * The task has that last status.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasStatus("PENDING"); // passes while the image is pulled
     * assertThat(aws).onlyTask("prod").hasStatus("PENDING"); // fails while it is PROVISIONING
     * }</pre>
     */
    public TaskAssert hasStatus(String status) {
        Require.oneOf("hasStatus", "status", status, STATUSES);
        return check(status.equals(actual.lastStatus()), "to be " + status, "it is " + actual.lastStatus());
    }

    /**
     * The task's only essential container exited with that code; with several, name one by {@link #container}.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").exitedWith(0); // passes if the container exited with 0
     * assertThat(aws).onlyTask("prod").exitedWith(0); // fails if it exited with 1, runs, or never started
     * }</pre>
     */
    public TaskAssert exitedWith(int exitCode) {
        Container container = essentialContainer();
        container(container.name()).exitedWith(exitCode);
        return this;
    }

    /**
     * A container of the task.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").container("web").exitedWith(137); // passes if the kernel killed it
     * assertThat(aws).onlyTask("prod").container("wbe").exitedWith(137); // fails: the task has no such container
     * }</pre>
     */
    @CheckReturnValue
    public ContainerAssert container(String name) {
        Require.text("container", "name", name, "web");
        for (Container container : actual.containers()) {
            if (container.name().equals(name)) {
                return Said.handOn(info, new ContainerAssert(this, container));
            }
        }
        throw failure(info, "to have a container " + name, "it has none of that name");
    }

    /**
     * The stopped reason contains that text.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").stoppedBecause("Essential container in task exited"); // passes after an exit
     * assertThat(aws).onlyTask("prod").stoppedBecause("CannotPullContainerError");           // fails then
     * }</pre>
     */
    public TaskAssert stoppedBecause(String reason) {
        Require.text("stoppedBecause", "reason", reason, "Essential container in task exited");
        String stoppedReason = actual.stoppedReason();
        return check(
                stoppedReason != null && stoppedReason.contains(reason),
                "to have stopped because \"" + reason + "\"",
                stoppedReason == null ? "it has no stopped reason" : "the reason is \"" + stoppedReason + "\"");
    }

    /**
     * The task has that stop code.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasStopCode("EssentialContainerExited"); // passes after an exit
     * assertThat(aws).onlyTask("prod").hasStopCode("UserInitiated");            // fails then
     * }</pre>
     */
    public TaskAssert hasStopCode(String stopCode) {
        Require.oneOf("hasStopCode", "stopCode", stopCode, STOP_CODES);
        String code = actual.stopCodeAsString();
        return check(
                stopCode.equals(code),
                "to have the stop code " + stopCode,
                code == null ? "it has none" : "it is " + code);
    }

    /**
     * The task is HEALTHY: the health checks of all its essential containers that have one pass.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").isHealthy(); // passes once the health check has passed
     * assertThat(aws).onlyTask("prod").isHealthy(); // fails if no container has a health check: it is UNKNOWN
     * }</pre>
     */
    public TaskAssert isHealthy() {
        String health = Objects.requireNonNullElse(actual.healthStatusAsString(), "UNKNOWN");
        return check(health.equals("HEALTHY"), "to be HEALTHY", "it is " + health);
    }

    /**
     * A container of the task runs that image. Without a registry, an image of any registry will do.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").runs("shop/web:1"); // passes for 123456789012.dkr.ecr…/shop/web:1
     * assertThat(aws).onlyTask("prod").runs("shop/web:2"); // fails for it
     * }</pre>
     */
    public TaskAssert runs(String image) {
        Require.text("runs", "image", image, "shop/web:1");
        List<String> images = actual.containers().stream().map(Container::image).toList();
        return check(
                images.stream().anyMatch(each -> ContainerAssert.isImage(each, image)),
                "to run " + image,
                "it runs " + Words.list(images));
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").isStopped().and().called(RUN_TASK).never();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return world;
    }

    private Container essentialContainer() {
        List<Container> containers = actual.containers();
        if (containers.size() > 1) {
            List<String> essential = essentialNames();
            containers = containers.stream()
                    .filter(each -> essential.contains(each.name()))
                    .toList();
        }
        if (containers.size() != 1) {
            throw failure(
                    info,
                    "to have one essential container",
                    "it has " + containers.size() + "; name one with container(\"…\")");
        }
        return containers.get(0);
    }

    private List<String> essentialNames() {
        try {
            return view.taskDefinition(actual.taskDefinitionArn()).containerDefinitions().stream()
                    .filter(each -> !Boolean.FALSE.equals(each.essential()))
                    .map(ContainerDefinition::name)
                    .toList();
        } catch (EcsException deleted) {
            return List.of();
        }
    }

    private TaskAssert check(boolean holds, String expected, String is) {
        if (!holds) {
            throw failure(info, expected, is);
        }
        return this;
    }

    /** An error about the task, or a part of it. */
    AssertionError failure(WritableAssertionInfo described, String expected, String is) {
        String containers = actual.containers().stream().map(Words::container).collect(Collectors.joining("; "));
        return circumstances.failure(
                described,
                "Expected task " + Words.id(actual) + " in cluster " + Words.clusterName(actual) + " " + expected
                        + ", but " + is + "\n  task: " + Words.task(actual) + "\n  containers: " + containers);
    }
}
