package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.View;
import dev.drydock.internal.argument.Require;
import dev.drydock.scaling.Scaling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
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
public final class ServiceAssert extends WorldAssert<ServiceAssert, Service> {

    private static final int SHOWN = 10;

    private final Drydock drydock;
    private final Circumstances circumstances;
    private final List<Task> tasks;
    private final View view;
    private final Instant now;

    ServiceAssert(DrydockAssert world, Drydock drydock, View view, Service actual, Verdicts verdicts) {
        super(actual, ServiceAssert.class, world, verdicts);
        this.drydock = drydock;
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
        return verify(() -> {
            String expected = "to be stable";
            require("ACTIVE".equals(actual.status()), expected, "it is " + actual.status());
            int deployments = actual.deployments().size();
            require(deployments == 1, expected, "it has " + deployments + " deployments");
            require(actual.runningCount().equals(actual.desiredCount()), expected, counts());
        });
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
        return verify(() -> {
            String expected = "to have completed its deployment";
            Deployment primary = primary(expected);
            require(
                    primary.rolloutState() == DeploymentRolloutState.COMPLETED,
                    expected,
                    "its deployment is " + primary.rolloutStateAsString());
        });
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
        return verify(() -> require(actual.runningCount() == count, "to have " + count + " running tasks", counts()));
    }

    /**
     * That many tasks of the service are on their way to RUNNING, counting all its deployments.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").hasPending(0); // passes once all are RUNNING, or none could be placed
     * assertThat(aws).service("prod", "web").hasPending(0); // fails while an image is pulled
     * }</pre>
     */
    public ServiceAssert hasPending(int count) {
        Require.atLeast("hasPending", "count", count, 0);
        return verify(() -> require(
                actual.pendingCount() == count,
                "to have " + count + " pending tasks",
                "it has " + actual.pendingCount() + ", and " + actual.runningCount() + " of " + actual.desiredCount()
                        + " running"));
    }

    /**
     * The service wants that many tasks, whether or not they run.
     *
     * <pre>{@code
     * ecs.updateService(r -> r.cluster("prod").service("web").desiredCount(3));
     * assertThat(aws).service("prod", "web").hasDesired(3); // passes
     * assertThat(aws).service("prod", "web").hasDesired(2); // fails
     * }</pre>
     */
    public ServiceAssert hasDesired(int count) {
        Require.atLeast("hasDesired", "count", count, 0);
        return verify(() -> require(
                actual.desiredCount() == count,
                "to want " + count + " tasks",
                "it wants " + actual.desiredCount() + ", and " + actual.runningCount() + " run"));
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
        return verify(() -> {
            String expected = "to run " + what;
            Deployment primary = primary(expected);
            List<Task> running = tasks.stream()
                    .filter(task -> "RUNNING".equals(task.lastStatus())
                            && primary.taskDefinition().equals(task.taskDefinitionArn()))
                    .toList();
            require(!running.isEmpty(), expected, "no task of its PRIMARY deployment is RUNNING: " + counts());
            List<String> images = running.stream()
                    .flatMap(task -> images(task).stream())
                    .distinct()
                    .toList();
            boolean runsImage = running.stream()
                    .allMatch(task -> images(task).stream().anyMatch(image -> Words.isImage(image, what)));
            boolean runsDefinition = Words.isDefinition(primary.taskDefinition(), what)
                    && images.stream()
                            .noneMatch(image -> Words.isImage(Words.withoutVersion(image), Words.withoutVersion(what)));
            require(
                    runsImage || runsDefinition,
                    expected,
                    "it runs " + Words.list(images) + " by " + Words.lastPart(primary.taskDefinition()));
        });
    }

    /**
     * The PRIMARY deployment is one that ECS went back to because a newer one failed; whether it has completed is for
     * {@link #hasCompleted()} to say. A failure says why ECS has not gone back, as far as it can be seen: the circuit breaker
     * is off, or too few tasks have failed, or none that counts.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").rolledBack(); // passes after a bad image met the circuit breaker
     * assertThat(aws).service("prod", "web").rolledBack(); // fails once a good one has been deployed after it
     * }</pre>
     */
    public ServiceAssert rolledBack() {
        return verify(() -> {
            String expected = "to have been rolled back";
            Deployment primary = primary(expected);
            String reason = primary.rolloutStateReason();
            boolean underWay = reason != null && reason.contains("rolling back");
            boolean told = messages().stream()
                    .anyMatch(message -> message.contains("rolling back") && message.contains(primary.id()));
            require(
                    underWay || told,
                    expected,
                    "its PRIMARY deployment " + primary.id() + " is no rollback"
                            + new WhyNoRollback(actual, primary, tasks, drydock.journal()));
        });
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
        return verify(() -> require(
                messages().stream().anyMatch(message -> message.contains(text)),
                "to have an event with \"" + text + "\"",
                "none of its " + messages().size() + " has it"));
    }

    /**
     * None of the last 100 events of the service contains that text.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").hasNoEvent("was unable to place a task"); // passes if all were placed
     * assertThat(aws).service("prod", "web").hasNoEvent("has reached a steady state"); // fails once it has
     * }</pre>
     */
    public ServiceAssert hasNoEvent(String text) {
        Require.text("hasNoEvent", "text", text, "was unable to place a task");
        return verify(() -> {
            for (String message : messages()) {
                require(
                        !message.contains(text),
                        "to have no event with \"" + text + "\"",
                        "there is \"" + message + "\"");
            }
        });
    }

    /**
     * The service has that many deployments: the PRIMARY one and those that make way for it.
     *
     * <pre>{@code
     * ecs.updateService(r -> r.cluster("prod").service("web").forceNewDeployment(true));
     * assertThat(aws).service("prod", "web").hasDeployments(2); // passes
     *
     * aws.time().settle();
     * assertThat(aws).service("prod", "web").hasDeployments(2); // fails: it has one again
     * }</pre>
     */
    public ServiceAssert hasDeployments(int count) {
        Require.atLeast("hasDeployments", "count", count, 0);
        return verify(() -> require(
                actual.deployments().size() == count,
                "to have " + count + " deployments",
                "it has " + actual.deployments().size()));
    }

    /**
     * The PRIMARY deployment.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").primaryDeployment().hasState("COMPLETED"); // passes once it has
     * assertThat(aws).service("prod", "gone").primaryDeployment().hasState("COMPLETED"); // fails: INACTIVE, has none
     * }</pre>
     */
    @CheckReturnValue
    public DeploymentAssert primaryDeployment() {
        return verdicts.find(() -> primary("to have a PRIMARY deployment"), Deployment.builder()::build, this::part);
    }

    /**
     * The newest deployment of a task definition, or the one of that id.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").deployment("web:2").hasFailedTasks(3); // passes if three failed
     * assertThat(aws).service("prod", "web").deployment("web:9").hasFailedTasks(3); // fails: there is none of it
     * }</pre>
     *
     * @param what {@code family:revision}, the ARN of a task definition, or {@code ecs-svc/…}
     */
    @CheckReturnValue
    public DeploymentAssert deployment(String what) {
        Require.text("deployment", "what", what, "web:2");
        return verdicts.find(() -> found(what), Deployment.builder()::build, this::part);
    }

    private Deployment found(String what) {
        return actual.deployments().stream()
                .filter(each -> what.equals(each.id()) || Words.isDefinition(each.taskDefinition(), what))
                .findFirst()
                .orElseThrow(() -> failure(info, "to have a deployment of " + what, "it has none"));
    }

    private DeploymentAssert part(Deployment deployment, Verdicts judged) {
        return Said.handOn(info, new DeploymentAssert(this, deployment, judged));
    }

    /**
     * In the whole history of the world never fewer of its tasks were RUNNING and not UNHEALTHY than that part of those it
     * wanted: the number wanted, once as many have run; after scaling out, the number before until the new ones run.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").neverBelowHealthyPercent(50); // passes if one of two was always there
     * assertThat(aws).service("prod", "web").neverBelowHealthyPercent(51); // fails if one was replaced first
     * }</pre>
     *
     * <p>The journal keeps 100,000 notes; where it has dropped some this fails and says so.
     *
     * @param percent 0 to 100
     */
    public ServiceAssert neverBelowHealthyPercent(int percent) {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException(
                    "neverBelowHealthyPercent(…) needs 0 to 100 for percent, such as 50, but was given " + percent);
        }
        return verify(() -> {
            String breach = new HealthyFloor(drydock, actual).breach(percent);
            require(
                    breach == null,
                    "never to have fewer than " + percent + " % of its tasks healthy",
                    String.valueOf(breach));
        });
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
        return verify(() -> require("INACTIVE".equals(actual.status()), "to be INACTIVE", "it is " + actual.status()));
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
     * assertThat(aws).service("prod", "web").neverFlapped(Duration.ofMinutes(30)); // passes if it went in an hour later
     * assertThat(aws).service("prod", "web").neverFlapped(Duration.ofMinutes(30)); // fails if it went out and in at once
     * }</pre>
     *
     * @param span how far apart the two have to be at least; looked at are activities of the last six weeks
     */
    public ServiceAssert neverFlapped(Duration span) {
        Require.notNegative("neverFlapped", "span", span);
        return verify(() -> requireNoFlapping(span));
    }

    private void requireNoFlapping(Duration span) {
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
    }

    List<Scaling> scalings() {
        return view.scalings(Words.lastPart(actual.clusterArn()), actual.serviceName());
    }

    Instant now() {
        return now;
    }

    /** A failure that tells of the activities, with what was said of the assertion. */
    AssertionError notScaled(WritableAssertionInfo said, String expected, String is) {
        List<String> told = scalings().stream()
                .map(each -> each.startedAt() + " " + each.from() + " → " + each.to() + " " + each.status() + ": "
                        + each.cause())
                .toList();
        return failure(
                said, expected, is + "\n  activities" + Words.lines(told, SHOWN, "the newest first", "the newest"));
    }

    private Deployment primary(String expected) {
        return actual.deployments().stream()
                .filter(each -> "PRIMARY".equals(each.status()))
                .findFirst()
                .orElseThrow(() -> failure(expected, "it is " + actual.status() + " and has no PRIMARY deployment"));
    }

    private String counts() {
        return "it has " + actual.runningCount() + " of " + actual.desiredCount() + ", and " + actual.pendingCount()
                + " pending";
    }

    private List<String> messages() {
        return actual.events().stream().map(ServiceEvent::message).toList();
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw failure(expected, is);
        }
    }

    private AssertionError failure(String expected, String is) {
        return failure(info, expected, is);
    }

    /** A failure about the service or a part of it. */
    AssertionError failure(WritableAssertionInfo said, String expected, String is) {
        return circumstances.failure(
                said,
                "Expected service " + actual.serviceName() + " in cluster " + Words.lastPart(actual.clusterArn()) + " "
                        + expected + ", but " + is + Words.service(actual) + Words.stopped(tasks));
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
}
