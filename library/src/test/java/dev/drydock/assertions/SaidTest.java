package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.Quay.failureOf;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;

/** Every assertion that fails keeps to {@code as}, {@code withFailMessage} and {@code overridingErrorMessage}. */
class SaidTest {

    /** They only go on to another subject. */
    private static final Set<String> NEVER_FAIL = Set.of(
            "AlarmAssert.and",
            "CallsAssert.by",
            "CallsAssert.withRequestContaining",
            "ClusterAssert.and",
            "ContainerAssert.and",
            "DrydockAssert.account",
            "DrydockAssert.alarm",
            "DrydockAssert.called",
            "DrydockAssert.metric",
            "DrydockAssert.region",
            "LogAssert.and",
            "MetricAssert.and",
            "ServiceAssert.and",
            "ServiceAssert.scaledTo",
            "TaskAssert.and");

    private static final Drydock AWS = Drydock.builder().time(TimeMode.manual()).build();

    /** An assertion, by the name of its method, about a subject of the world, that fails. */
    private record Failing<A extends AbstractAssert<A, ?>>(
            String name, Function<DrydockAssert, A> subject, Function<A, ?> assertion) {

        String of(Function<A, A> said) {
            return failureOf(() -> assertion.apply(said.apply(subject.apply(assertThat(AWS)))));
        }

        String ofWorld(Function<DrydockAssert, DrydockAssert> said) {
            return failureOf(() -> assertion.apply(subject.apply(said.apply(assertThat(AWS)))));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void a_service_is_being_deployed_and_a_job_has_failed() {
        AWS.given()
                .cluster("prod")
                .service("web", "shop/web:1")
                .running(2)
                .and()
                .logGroup("/ecs/web");
        AWS.given().cluster("idle");
        AWS.alarm("raised").raise();
        AWS.given().cluster("jobs").and().taskDefinition("job", "shop/job:1");
        AWS.images().add("shop/job:1", script -> script.exits(1));
        AWS.ecs()
                .runTask(request -> request.cluster("jobs")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
        AWS.time().settle();
        goToAndFro();
        AWS.logs().createLogStream(request -> request.logGroupName("/ecs/web").logStreamName("mine"));
        AWS.logs()
                .putLogEvents(request -> request.logGroupName("/ecs/web")
                        .logStreamName("mine")
                        .logEvents(event -> event.message("ready")
                                .timestamp(AWS.time().instant().toEpochMilli())));
        AWS.ecs()
                .updateService(request -> request.cluster("prod").service("web").forceNewDeployment(true));
        AWS.ecs().listClusters();
        AWS.metric("Shop", "Jobs").put(5);
    }

    /** The service api of two tasks goes to three and back at once. */
    private static void goToAndFro() {
        AWS.given().cluster("prod").service("api", "shop/api:1").running(2);
        for (int[] bounds : new int[][] {{3, 4}, {1, 2}}) {
            AWS.client(ApplicationAutoScalingClient.class)
                    .registerScalableTarget(request -> request.serviceNamespace("ecs")
                            .resourceId("service/prod/api")
                            .scalableDimension("ecs:service:DesiredCount")
                            .minCapacity(bounds[0])
                            .maxCapacity(bounds[1]));
        }
    }

    @AfterAll
    static void close() {
        AWS.close();
    }

    static Stream<Failing<?>> failing() {
        return Stream.of(world(), clusters(), services(), tasks(), containers(), logs(), calls(), alarms(), metrics())
                .flatMap(List::stream);
    }

    private static List<Failing<?>> world() {
        return List.of(
                world("task", world -> world.task("prod", "0123456789abcdef0123456789abcdef")),
                world("task", world -> world.task("nix", "0123456789abcdef0123456789abcdef")),
                world("onlyTask", world -> world.onlyTask("idle")),
                world("onlyTask", world -> world.onlyTask("nix")),
                world("cluster", world -> world.cluster("nix")),
                world("service", world -> world.service("prod", "nix")),
                world("service", world -> world.service("nix", "web")),
                world("logStream", world -> world.logStream("/ecs/web", "nix")),
                world("logStream", world -> world.logStream("/ecs/nix", "nix")),
                world("logGroup", world -> world.logGroup("/ecs/nix")),
                world("cluster", world -> world.region("eu-west-1").cluster("prod")),
                world("cluster", world -> world.account("210987654321").cluster("prod")));
    }

    private static Failing<DrydockAssert> world(String name, Function<DrydockAssert, ?> assertion) {
        return new Failing<>("DrydockAssert." + name, world -> world, assertion);
    }

    private static List<Failing<?>> clusters() {
        Function<DrydockAssert, ClusterAssert> prod = world -> world.cluster("prod");
        return List.of(
                new Failing<>("ClusterAssert.hasRunningTasks", prod, cluster -> cluster.hasRunningTasks(99)),
                new Failing<>("ClusterAssert.isInactive", prod, ClusterAssert::isInactive));
    }

    private static List<Failing<?>> services() {
        Function<DrydockAssert, ServiceAssert> web = world -> world.service("prod", "web");
        return List.of(
                new Failing<>("ServiceAssert.isStable", web, ServiceAssert::isStable),
                new Failing<>("ServiceAssert.hasCompleted", web, ServiceAssert::hasCompleted),
                new Failing<>("ServiceAssert.hasRunning", web, service -> service.hasRunning(99)),
                new Failing<>("ServiceAssert.runs", web, service -> service.runs("nix:1")),
                new Failing<>("ServiceAssert.rolledBack", web, ServiceAssert::rolledBack),
                new Failing<>("ServiceAssert.hasEvent", web, service -> service.hasEvent("nix")),
                new Failing<>("ServiceAssert.isInactive", web, ServiceAssert::isInactive),
                new Failing<>(
                        "ServiceAssert.neverFlapped",
                        world -> world.service("prod", "api"),
                        service -> service.neverFlapped(Duration.ofHours(1))),
                new Failing<>(
                        "ScaledAssert.within",
                        world -> world.service("prod", "api").scaledTo(99),
                        scaled -> scaled.within(Duration.ofMinutes(1))));
    }

    private static List<Failing<?>> alarms() {
        Function<DrydockAssert, AlarmAssert> busy = world -> world.alarm("busy");
        return List.of(
                new Failing<>("AlarmAssert.isInAlarm", busy, AlarmAssert::isInAlarm),
                new Failing<>("AlarmAssert.isOk", world -> world.alarm("raised"), AlarmAssert::isOk),
                new Failing<>("AlarmAssert.hasInsufficientData", busy, AlarmAssert::hasInsufficientData),
                new Failing<>("AlarmAssert.hasReasonContaining", busy, alarm -> alarm.hasReasonContaining("nix")));
    }

    private static List<Failing<?>> metrics() {
        Function<DrydockAssert, MetricAssert> jobs = world -> world.metric("Shop", "Jobs");
        return List.of(
                new Failing<>("MetricAssert.stayedBelow", jobs, metric -> metric.stayedBelow(1)),
                new Failing<>("MetricAssert.stayedAbove", jobs, metric -> metric.stayedAbove(9)),
                new Failing<>("MetricAssert.reached", jobs, metric -> metric.reached(9)),
                new Failing<>("MetricAssert.isNow", jobs, metric -> metric.isNow(9)),
                new Failing<>("MetricAssert.hasNoValues", jobs, MetricAssert::hasNoValues));
    }

    private static List<Failing<?>> tasks() {
        Function<DrydockAssert, TaskAssert> job = world -> world.onlyTask("jobs");
        String running = AWS.view().tasks("prod").get(0).taskArn();
        return List.of(
                new Failing<>("TaskAssert.isRunning", job, TaskAssert::isRunning),
                new Failing<>("TaskAssert.isStopped", world -> world.task("prod", running), TaskAssert::isStopped),
                new Failing<>("TaskAssert.hasStatus", job, task -> task.hasStatus("PENDING")),
                new Failing<>("TaskAssert.exitedWith", job, task -> task.exitedWith(99)),
                new Failing<>("TaskAssert.container", job, task -> task.container("nix")),
                new Failing<>("TaskAssert.stoppedBecause", job, task -> task.stoppedBecause("nix")),
                new Failing<>("TaskAssert.hasStopCode", job, task -> task.hasStopCode("UserInitiated")),
                new Failing<>("TaskAssert.isHealthy", job, TaskAssert::isHealthy),
                new Failing<>("TaskAssert.runs", job, task -> task.runs("nix:1")));
    }

    private static List<Failing<?>> containers() {
        Function<DrydockAssert, ContainerAssert> job =
                world -> world.onlyTask("jobs").container("job");
        return List.of(
                new Failing<>("ContainerAssert.exitedWith", job, container -> container.exitedWith(99)),
                new Failing<>("ContainerAssert.hasStatus", job, container -> container.hasStatus("PENDING")),
                new Failing<>("ContainerAssert.failedBecause", job, container -> container.failedBecause("nix")),
                new Failing<>("ContainerAssert.isHealthy", job, ContainerAssert::isHealthy),
                new Failing<>("ContainerAssert.runs", job, container -> container.runs("nix:1")));
    }

    private static List<Failing<?>> logs() {
        Function<DrydockAssert, LogAssert> group = world -> world.logGroup("/ecs/web");
        Function<DrydockAssert, LogAssert> stream = world -> world.logStream("/ecs/web", "mine");
        return List.of(
                new Failing<>("LogAssert.contains", group, log -> log.contains("nix")),
                new Failing<>("LogAssert.containsInOrder", group, log -> log.containsInOrder("ready", "nix")),
                new Failing<>("LogAssert.hasNoLine", stream, log -> log.hasNoLine("ready")));
    }

    private static List<Failing<?>> calls() {
        Function<DrydockAssert, CallsAssert> listed = world -> world.called(LIST_CLUSTERS);
        Function<DrydockAssert, CallsAssert> elsewhere =
                world -> world.region("eu-west-1").called(LIST_CLUSTERS);
        return List.of(
                new Failing<>("CallsAssert.times", listed, calls -> calls.times(99)),
                new Failing<>("CallsAssert.never", listed, CallsAssert::never),
                new Failing<>("CallsAssert.atLeast", elsewhere, calls -> calls.atLeast(1)),
                new Failing<>(
                        "CallsAssert.times",
                        world -> world.called(RUN_TASK),
                        calls -> calls.withRequestContaining("nix").times(1)));
    }

    @ParameterizedTest
    @MethodSource("failing")
    <A extends AbstractAssert<A, ?>> void a_description_comes_first(Failing<A> failing) {
        String plain = failing.of(subject -> subject);

        assertThat(plain).startsWith("Expected ").contains("\nPending");
        assertThat(failing.of(subject -> subject.as("X of %s", 1))).isEqualTo("[X of 1] " + plain);
        assertThat(failing.of(subject -> subject.describedAs(() -> "X"))).isEqualTo("[X] " + plain);
        assertThat(failing.ofWorld(world -> world.as("100 %"))).isEqualTo("[100 %] " + plain);
    }

    @ParameterizedTest
    @MethodSource("failing")
    <A extends AbstractAssert<A, ?>> void a_message_stands_instead(Failing<A> failing) {
        assertThat(failing.of(subject -> subject.withFailMessage("Y of %s", 1))).isEqualTo("Y of 1");
        assertThat(failing.of(subject -> subject.withFailMessage(() -> "Y"))).isEqualTo("Y");
        assertThat(failing.of(subject -> subject.overridingErrorMessage("Y"))).isEqualTo("Y");
        assertThat(failing.of(subject -> subject.as("X").withFailMessage("Y"))).isEqualTo("[X] Y");
        assertThat(failing.ofWorld(world -> world.as("X").withFailMessage("100 %%s")))
                .isEqualTo("[X] 100 %%s");
    }

    @Test
    void a_world_that_is_null_is_told_in_the_same_words() {
        assertThat(failureOf(
                        () -> assertThat((Drydock) null).withFailMessage("Y").cluster("prod")))
                .isEqualTo("Y");
    }

    @Test
    void no_assertion_is_left_out() {
        Set<String> known = new TreeSet<>(NEVER_FAIL);
        failing().forEach(each -> known.add(each.name()));
        Set<String> there = new TreeSet<>();
        for (Class<?> type : List.of(
                DrydockAssert.class,
                ClusterAssert.class,
                ServiceAssert.class,
                TaskAssert.class,
                ContainerAssert.class,
                LogAssert.class,
                CallsAssert.class,
                AlarmAssert.class,
                MetricAssert.class,
                ScaledAssert.class)) {
            for (Method method : type.getDeclaredMethods()) {
                if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                    there.add(type.getSimpleName() + "." + method.getName());
                }
            }
        }

        assertThat(known).isEqualTo(there);
    }
}
