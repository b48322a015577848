package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import dev.drydock.scaling.Scaling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.WritableAssertionInfo;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.EcsException;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** Assertions about a service as it was when it was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ServiceAssert extends AbstractAssert<ServiceAssert, Service> {

    private static final int EVENTS = 5;
    private static final int ACTIVITIES = 10;

    private final DrydockAssert world;
    private final Circumstances circumstances;
    private final List<Task> tasks;
    private final View view;
    private final Instant now;

    ServiceAssert(DrydockAssert world, Drydock drydock, View view, Service actual) {
        super(actual, ServiceAssert.class);
        this.world = world;
        this.circumstances = Circumstances.of(drydock, actual.serviceName());
        this.tasks = tasks(view, actual);
        this.view = view;
        this.now = drydock.time().instant();
    }

    /**
     * The service is ACTIVE, has one deployment, and as many tasks run as are desired: what the waiter for
     * {@code services-stable} waits for. Whether the deployment has COMPLETED is for {@link #hasCompleted()} to say; that
     * comes later, as tasks have to prove healthy first.
     *
     * <pre>{@code
     * ecs.waiter().waitUntilServicesStable(r -> r.cluster("prod").services("web"));
     * assertThat(aws).service("prod", "web").isStable(); // passes
     *
     * ecs.updateService(r -> r.cluster("prod").service("web").forceNewDeployment(true));
     * assertThat(aws).service("prod", "web").isStable(); // fails: it has 2 deployments
     * }</pre>
     */
    public ServiceAssert isStable() {
        List<Deployment> deployments = actual.deployments();
        String expected = "to be stable";
        check("ACTIVE".equals(actual.status()), expected, "it is " + actual.status());
        check(deployments.size() == 1, expected, "it has " + deployments.size() + " deployments");
        return check(actual.runningCount().equals(actual.desiredCount()), expected, running());
    }

    /**
     * The PRIMARY deployment is COMPLETED: its tasks run and are healthy, and those of the one before are gone.
     *
     * <pre>{@code
     * aws.time().settle();
     * assertThat(aws).service("prod", "web").hasCompleted(); // passes
     *
     * ecs.updateService(r -> r.cluster("prod").service("web").forceNewDeployment(true));
     * assertThat(aws).service("prod", "web").hasCompleted(); // fails: its deployment is IN_PROGRESS
     * }</pre>
     */
    public ServiceAssert hasCompleted() {
        String expected = "to have completed its deployment";
        Deployment primary = primary(expected);
        return check(
                primary.rolloutState() == DeploymentRolloutState.COMPLETED,
                expected,
                "its deployment is " + primary.rolloutStateAsString());
    }

    /**
     * That many tasks of the service are RUNNING, counting all its deployments.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").hasRunning(2); // passes if two are
     * assertThat(aws).service("prod", "web").hasRunning(2); // fails if one is and one is still PENDING
     * }</pre>
     */
    public ServiceAssert hasRunning(int count) {
        Require.atLeast("hasRunning", "count", count, 0);
        return check(actual.runningCount() == count, "to have " + count + " running tasks", running());
    }

    /**
     * The PRIMARY deployment has running tasks, and all of them run that image, or that task definition. Without a
     * registry, an image of any registry will do. What could name either is an image if a task runs another version of
     * it: {@code web:2} is not the second revision of the family {@code web} if that runs the image {@code web:1}.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").runs("shop/web:2"); // passes if a container of each task has the image
     * assertThat(aws).service("prod", "web").runs("web:7");      // passes if it is the seventh revision of web
     * assertThat(aws).service("prod", "web").runs("shop/web:1"); // fails once it has been replaced
     * }</pre>
     *
     * @param what an image, or a task definition as {@code family:revision} or ARN
     */
    public ServiceAssert runs(String what) {
        Require.text("runs", "what", what, "shop/web:1");
        String expected = "to run " + what;
        Deployment primary = primary(expected);
        List<Task> running = tasks.stream()
                .filter(task -> "RUNNING".equals(task.lastStatus())
                        && primary.taskDefinition().equals(task.taskDefinitionArn()))
                .toList();
        check(!running.isEmpty(), expected, "no task of its PRIMARY deployment is RUNNING");
        List<String> images = running.stream()
                .flatMap(task -> images(task).stream())
                .distinct()
                .toList();
        boolean runsImage = running.stream()
                .allMatch(task -> images(task).stream().anyMatch(image -> ContainerAssert.isImage(image, what)));
        boolean runsDefinition = isDefinition(primary.taskDefinition(), what)
                && images.stream().noneMatch(image -> isAnotherVersion(image, what));
        return check(
                runsImage || runsDefinition,
                expected,
                "it runs " + Words.list(images) + " by " + Words.lastPart(primary.taskDefinition()));
    }

    /**
     * The PRIMARY deployment is one that ECS went back to because a newer one failed; whether it has completed is for
     * {@link #hasCompleted()} to say.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").rolledBack(); // passes after a bad image met the circuit breaker
     * assertThat(aws).service("prod", "web").rolledBack(); // fails once a good one has been deployed after it
     * }</pre>
     */
    public ServiceAssert rolledBack() {
        String expected = "to have been rolled back";
        Deployment primary = primary(expected);
        String reason = primary.rolloutStateReason();
        boolean underWay = reason != null && reason.contains("rolling back");
        boolean told = messages().stream()
                .anyMatch(message -> message.contains("rolling back") && message.contains(primary.id()));
        return check(underWay || told, expected, "its PRIMARY deployment " + primary.id() + " is no rollback");
    }

    /**
     * An event of the service contains that text.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").hasEvent("has reached a steady state"); // passes once it has
     * assertThat(aws).service("prod", "web").hasEvent("was unable to place a task"); // fails if all were placed
     * }</pre>
     */
    public ServiceAssert hasEvent(String text) {
        Require.text("hasEvent", "text", text, "has reached a steady state");
        return check(
                messages().stream().anyMatch(message -> message.contains(text)),
                "to have an event with \"" + text + "\"",
                "none of its " + messages().size() + " has it");
    }

    /**
     * The service has been deleted and its tasks are gone.
     *
     * <pre>{@code
     * ecs.deleteService(r -> r.cluster("prod").service("web").force(true));
     * aws.time().settle();
     * assertThat(aws).service("prod", "web").isInactive(); // passes
     * assertThat(aws).service("prod", "api").isInactive(); // fails: it is ACTIVE
     * }</pre>
     */
    public ServiceAssert isInactive() {
        return check("INACTIVE".equals(actual.status()), "to be INACTIVE", "it is " + actual.status());
    }

    /**
     * Auto scaling has set that desired count, and as many tasks have come to run; {@link ScaledAssert#within} says how long
     * ago at most.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").scaledTo(6).within(Duration.ofMinutes(10)); // passes if it just has
     * assertThat(aws).service("prod", "web").scaledTo(6).within(Duration.ofMinutes(1));  // fails if that is longer ago
     * }</pre>
     *
     * @param count of tasks, zero or more
     */
    @CheckReturnValue
    public ScaledAssert scaledTo(int count) {
        Require.atLeast("scaledTo", "count", count, 0);
        return Said.handOn(info, new ScaledAssert(this, count));
    }

    /**
     * Auto scaling has never added tasks and then removed some, or the other way round, within so short a time.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").neverFlapped(Duration.ofMinutes(30)); // fails if it went out and in at once
     * }</pre>
     *
     * @param span how far apart the two have to be at least; looked at are activities of the last six weeks
     */
    public ServiceAssert neverFlapped(Duration span) {
        Require.notNegative("neverFlapped", "span", span);
        List<Scaling> scalings = scalings(); // the newest first
        for (int i = 1; i < scalings.size(); i++) {
            Scaling later = scalings.get(i - 1);
            Scaling earlier = scalings.get(i);
            Duration apart = Duration.between(earlier.startedAt(), later.startedAt());
            if (later.isOut() != earlier.isOut() && apart.compareTo(span) < 0) {
                throw notScaled(
                        info,
                        "never to have flapped within " + span,
                        "it went " + earlier.from() + " → " + earlier.to() + " → " + later.to() + " within " + apart);
            }
        }
        return this;
    }

    List<Scaling> scalings() {
        return view.scalings(Words.lastPart(actual.clusterArn()), actual.serviceName());
    }

    Instant now() {
        return now;
    }

    /** A failure that tells of the activities, with what was said of the assertion. */
    AssertionError notScaled(WritableAssertionInfo said, String expected, String is) {
        List<Scaling> scalings = scalings();
        String told = scalings.stream()
                .limit(ACTIVITIES)
                .map(each -> "\n    " + each.startedAt() + " " + each.from() + " → " + each.to() + " " + each.status()
                        + ": " + each.cause())
                .collect(Collectors.joining());
        return failure(
                said,
                expected,
                is + "\n  activities"
                        + (scalings.isEmpty()
                                ? ": none"
                                : scalings.size() > ACTIVITIES
                                        ? ", the newest 10 of " + scalings.size() + ":" + told
                                        : ", the newest first:" + told));
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").isStable().and().called(RUN_TASK).never();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return world;
    }

    private Deployment primary(String expected) {
        return actual.deployments().stream()
                .filter(each -> "PRIMARY".equals(each.status()))
                .findFirst()
                .orElseThrow(() -> failure(expected, "it is " + actual.status() + " and has no PRIMARY deployment"));
    }

    private String running() {
        return "it has " + actual.runningCount() + " of " + actual.desiredCount() + ", and " + actual.pendingCount()
                + " pending";
    }

    private List<String> messages() {
        return actual.events().stream().map(ServiceEvent::message).toList();
    }

    private ServiceAssert check(boolean holds, String expected, String is) {
        if (!holds) {
            throw failure(expected, is);
        }
        return this;
    }

    private AssertionError failure(String expected, String is) {
        return failure(info, expected, is);
    }

    private AssertionError failure(WritableAssertionInfo said, String expected, String is) {
        List<String> messages = messages();
        String events =
                messages.stream().limit(EVENTS).map(each -> "\n    " + each).collect(Collectors.joining());
        String deployments =
                actual.deployments().stream().map(Words::deployment).collect(Collectors.joining("; "));
        return circumstances.failure(
                said,
                "Expected service " + actual.serviceName() + " in cluster " + Words.lastPart(actual.clusterArn()) + " "
                        + expected + ", but " + is + "\n  deployments: "
                        + (deployments.isEmpty() ? "none" : deployments) + "\n  events"
                        + (messages.isEmpty()
                                ? ": none"
                                : messages.size() > EVENTS
                                        ? ", the newest 5 of " + messages.size() + ":" + events
                                        : ", the newest first:" + events));
    }

    private static List<Task> tasks(View view, Service service) {
        try {
            return view.tasks(service.clusterArn()).stream()
                    .filter(task -> ("service:" + service.serviceName()).equals(task.group()))
                    .toList();
        } catch (EcsException clusterDeleted) {
            return List.of();
        }
    }

    private static List<String> images(Task task) {
        return task.containers().stream().map(Container::image).toList();
    }

    private static boolean isDefinition(String arn, String what) {
        return arn.equals(what) || Words.lastPart(arn).equals(what);
    }

    private static boolean isAnotherVersion(String image, String what) {
        return ContainerAssert.isImage(withoutVersion(image), withoutVersion(what));
    }

    private static String withoutVersion(String image) {
        return image.replaceFirst("@.*$", "").replaceFirst(":[^:/]*$", "");
    }
}
