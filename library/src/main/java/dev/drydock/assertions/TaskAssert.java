package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.WritableAssertionInfo;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Assertions about a task as it was when it was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class TaskAssert extends WorldAssert<TaskAssert, Task> {

    static final List<String> STATUSES = List.of(
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

    static final List<String> HEALTH = HealthStatus.knownValues().stream()
            .map(HealthStatus::toString)
            .sorted()
            .toList();

    private static final List<String> LAUNCH_TYPES =
            LaunchType.knownValues().stream().map(LaunchType::toString).sorted().toList();

    private final View view;
    private final Circumstances circumstances;

    TaskAssert(DrydockAssert world, Drydock drydock, View view, Task actual, Verdicts verdicts) {
        super(actual, TaskAssert.class, world, verdicts);
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
        return verify(
                () -> require(status.equals(actual.lastStatus()), "to be " + status, "it is " + actual.lastStatus()));
    }

    /**
     * The task has that last status.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasStatus(DesiredStatus.STOPPED); // passes when all is cleaned up
     * assertThat(aws).onlyTask("prod").hasStatus(DesiredStatus.STOPPED); // fails while it is DEPROVISIONING
     * }</pre>
     */
    public TaskAssert hasStatus(DesiredStatus status) {
        return hasStatus(Words.name("hasStatus", "status", status, DesiredStatus.RUNNING));
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
        return verify(() -> part(essentialContainer(), Verdicts.THROWN).exitedWith(exitCode));
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
        return verdicts.find(
                () -> named(name), () -> Container.builder().name(name).build(), this::part);
    }

    private Container named(String name) {
        for (Container container : actual.containers()) {
            if (container.name().equals(name)) {
                return container;
            }
        }
        throw failure(info, "to have a container " + name, "it has none of that name");
    }

    private ContainerAssert part(Container container, Verdicts judged) {
        return Said.handOn(info, new ContainerAssert(this, container, judged));
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
        return verify(() -> {
            String is = actual.stoppedReason();
            require(
                    is != null && is.contains(reason),
                    "to have stopped because \"" + reason + "\"",
                    is == null ? "it has no stopped reason" : "the reason is \"" + is + "\"");
        });
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
        return verify(() -> {
            String code = actual.stopCodeAsString();
            require(
                    stopCode.equals(code),
                    "to have the stop code " + stopCode,
                    code == null ? "it has none" : "it is " + code);
        });
    }

    /**
     * The task has that stop code.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasStopCode(TaskStopCode.ESSENTIAL_CONTAINER_EXITED); // passes after an exit
     * assertThat(aws).onlyTask("prod").hasStopCode(TaskStopCode.USER_INITIATED);             // fails then
     * }</pre>
     */
    public TaskAssert hasStopCode(TaskStopCode stopCode) {
        return hasStopCode(Words.name("hasStopCode", "stopCode", stopCode, TaskStopCode.USER_INITIATED));
    }

    /**
     * The task runs on that: {@code FARGATE}, {@code EC2} or {@code EXTERNAL}.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasLaunchType("FARGATE"); // passes if it was run there, also by its providers
     * assertThat(aws).onlyTask("prod").hasLaunchType("EC2");     // fails then
     * }</pre>
     */
    public TaskAssert hasLaunchType(String launchType) {
        Require.oneOf("hasLaunchType", "launchType", launchType, LAUNCH_TYPES);
        return verify(() -> require(
                launchType.equals(actual.launchTypeAsString()),
                "to have the launch type " + launchType,
                "it is " + actual.launchTypeAsString()));
    }

    /**
     * The task runs on that.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasLaunchType(LaunchType.FARGATE); // passes if it was run there
     * assertThat(aws).onlyTask("prod").hasLaunchType(LaunchType.EC2);     // fails then
     * }</pre>
     */
    public TaskAssert hasLaunchType(LaunchType launchType) {
        return hasLaunchType(Words.name("hasLaunchType", "launchType", launchType, LaunchType.FARGATE));
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
        return hasHealth("HEALTHY");
    }

    /**
     * The task has that health status.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasHealth("UNHEALTHY"); // passes once the check of an essential container failed
     * assertThat(aws).onlyTask("prod").hasHealth("UNHEALTHY"); // fails if no container has a health check: it is UNKNOWN
     * }</pre>
     */
    public TaskAssert hasHealth(String health) {
        Require.oneOf("hasHealth", "health", health, HEALTH);
        return verify(() -> {
            String is = Objects.requireNonNullElse(actual.healthStatusAsString(), "UNKNOWN");
            require(is.equals(health), "to be " + health, "it is " + is);
        });
    }

    /**
     * The task has that health status.
     *
     * <pre>{@code
     * assertThat(aws).onlyTask("prod").hasHealth(HealthStatus.UNHEALTHY); // passes once a check has failed
     * assertThat(aws).onlyTask("prod").hasHealth(HealthStatus.UNHEALTHY); // fails without one: it is UNKNOWN
     * }</pre>
     */
    public TaskAssert hasHealth(HealthStatus health) {
        return hasHealth(Words.name("hasHealth", "health", health, HealthStatus.HEALTHY));
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
        return verify(() -> {
            List<String> images =
                    actual.containers().stream().map(Container::image).toList();
            require(
                    images.stream().anyMatch(each -> Words.isImage(each, image)),
                    "to run " + image,
                    "it runs " + Words.list(images));
        });
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

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw failure(info, expected, is);
        }
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
