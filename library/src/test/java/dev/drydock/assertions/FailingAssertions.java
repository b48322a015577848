package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.CREATE_SERVICE;
import static dev.drydock.operation.EcsOperation.DELETE_SERVICE;
import static dev.drydock.operation.EcsOperation.LIST_CLUSTERS;
import static dev.drydock.operation.EcsOperation.RUN_TASK;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.ecr.model.FindingSeverity;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Every assertion in a case in which it fails, and what it says then. */
final class FailingAssertions {

    /** A service is being deployed, and a job has failed. */
    static final Drydock AWS = Drydock.builder().time(TimeMode.manual()).build();

    private static final String INSTANCE;
    private static final String FAR;

    static {
        AWS.given()
                .cluster("prod")
                .service("web", "shop/web:1")
                .running(2)
                .and()
                .logGroup("/ecs/web");
        AWS.given().cluster("idle").and().cluster("gone");
        AWS.ecs().deleteCluster(request -> request.cluster("gone"));
        AWS.alarm("raised").raise();
        AWS.given().cluster("jobs").and().taskDefinition("job", "shop/job:1");
        AWS.images().push("shop/job:1");
        AWS.images().add("shop/job:1", script -> script.exits(1));
        AWS.ecs()
                .runTask(request -> request.cluster("jobs")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
        AWS.time().settle();
        goToAndFro();
        String one = AWS.view().tasks("prod").stream()
                .filter(task -> task.group().equals("service:api"))
                .findFirst()
                .orElseThrow()
                .taskArn();
        AWS.ecs().stopTask(request -> request.cluster("prod").task(one));
        AWS.given().cluster("prod").service("old", "shop/old:1").running(1);
        AWS.ecs()
                .deleteService(request -> request.cluster("prod").service("old").force(true));
        AWS.time().settle();
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
        AWS.given()
                .cluster("hosts")
                .instances(1, "m5.large")
                .and()
                .cluster("far")
                .instances(1, "m5.large");
        AWS.ecs()
                .createCluster(request -> request.clusterName("tagged")
                        .tags(tag -> tag.key("team").value("shop")));
        FAR = AWS.view().instances("far").get(0).containerInstanceArn();
        AWS.faults().instance(FAR).disconnect();
        AWS.time().advance(Duration.ofSeconds(1));
        INSTANCE = AWS.view().instances("hosts").get(0).containerInstanceArn();
        AWS.images().push("shop/idle:1");
    }

    private FailingAssertions() {}

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

    static Stream<Failing<?>> failing() {
        return Stream.of(
                        world(),
                        clusters(),
                        services(),
                        deployments(),
                        tasks(),
                        manyTasks(),
                        containers(),
                        instances(),
                        images(),
                        tags(),
                        logs(),
                        calls(),
                        alarms(),
                        metrics())
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
                world("tasks", world -> world.tasks("nix")),
                world("instance", world -> world.instance("hosts", "i-0")),
                world("instance", world -> world.instance("nix", "i-0")),
                world("image", world -> world.image("shop/web:9")),
                world("image", world -> world.image("shop/nix:1")),
                world("repository", world -> world.repository("shop/nix")),
                world("tags", world -> world.tags("arn:aws:ecs:us-east-1:123456789012:cluster/nix")),
                world("calledInOrder", world -> world.calledInOrder(LIST_CLUSTERS, RUN_TASK)),
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
                new Failing<>("ClusterAssert.hasPendingTasks", prod, cluster -> cluster.hasPendingTasks(99)),
                new Failing<>("ClusterAssert.hasServices", prod, cluster -> cluster.hasServices(99)),
                new Failing<>("ClusterAssert.hasInstances", prod, cluster -> cluster.hasInstances(99)),
                new Failing<>("ClusterAssert.isActive", world -> world.cluster("gone"), ClusterAssert::isActive),
                new Failing<>("ClusterAssert.isInactive", prod, ClusterAssert::isInactive));
    }

    private static List<Failing<?>> services() {
        Function<DrydockAssert, ServiceAssert> web = world -> world.service("prod", "web");
        return List.of(
                new Failing<>("ServiceAssert.isStable", web, ServiceAssert::isStable),
                new Failing<>("ServiceAssert.hasCompleted", web, ServiceAssert::hasCompleted),
                new Failing<>("ServiceAssert.hasRunning", web, service -> service.hasRunning(99)),
                new Failing<>("ServiceAssert.hasPending", web, service -> service.hasPending(99)),
                new Failing<>("ServiceAssert.hasDesired", web, service -> service.hasDesired(99)),
                new Failing<>("ServiceAssert.hasNoEvent", web, service -> service.hasNoEvent("steady state")),
                new Failing<>("ServiceAssert.hasDeployments", web, service -> service.hasDeployments(99)),
                new Failing<>(
                        "ServiceAssert.primaryDeployment",
                        world -> world.service("prod", "old"),
                        ServiceAssert::primaryDeployment),
                new Failing<>("ServiceAssert.deployment", web, service -> service.deployment("web:99")),
                new Failing<>(
                        "ServiceAssert.neverBelowHealthyPercent",
                        world -> world.service("prod", "api"),
                        service -> service.neverBelowHealthyPercent(51)),
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

    private static List<Failing<?>> deployments() {
        Function<DrydockAssert, DeploymentAssert> primary =
                world -> world.service("prod", "web").primaryDeployment();
        return List.of(
                new Failing<>("DeploymentAssert.hasState", primary, each -> each.hasState("FAILED")),
                new Failing<>(
                        "DeploymentAssert.hasState", primary, each -> each.hasState(DeploymentRolloutState.FAILED)),
                new Failing<>("DeploymentAssert.hasReasonContaining", primary, each -> each.hasReasonContaining("nix")),
                new Failing<>("DeploymentAssert.hasFailedTasks", primary, each -> each.hasFailedTasks(99)),
                new Failing<>("DeploymentAssert.hasRunning", primary, each -> each.hasRunning(99)));
    }

    private static List<Failing<?>> manyTasks() {
        Function<DrydockAssert, TasksAssert> jobs = world -> world.tasks("jobs");
        return List.of(
                new Failing<>("TasksAssert.hasSize", jobs, tasks -> tasks.hasSize(99)),
                new Failing<>(
                        "TasksAssert.hasSize",
                        jobs,
                        tasks -> tasks.ofFamily("nix").startedBy("me").hasSize(1)),
                new Failing<>("TasksAssert.isEmpty", jobs, TasksAssert::isEmpty),
                new Failing<>("TasksAssert.allRunning", jobs, TasksAssert::allRunning),
                new Failing<>("TasksAssert.allRunning", world -> world.tasks("idle"), TasksAssert::allRunning),
                new Failing<>(
                        "TasksAssert.allStopped",
                        world -> world.tasks("prod").ofService("api"),
                        TasksAssert::allStopped),
                new Failing<>("TasksAssert.allExitedWith", jobs, tasks -> tasks.allExitedWith(0)),
                new Failing<>("TasksAssert.any", jobs, tasks -> tasks.any(TaskAssert::isRunning)),
                new Failing<>(
                        "TasksAssert.any", world -> world.tasks("idle"), tasks -> tasks.any(TaskAssert::isRunning)),
                new Failing<>("TasksAssert.each", jobs, tasks -> tasks.each(task -> task.runs("nix:1"))),
                new Failing<>("MostAssert.atOnce", world -> world.tasks("jobs").neverMoreThan(0), MostAssert::atOnce));
    }

    private static List<Failing<?>> instances() {
        Function<DrydockAssert, InstanceAssert> host = world -> world.instance("hosts", INSTANCE);
        return List.of(
                new Failing<>("InstanceAssert.hasStatus", host, each -> each.hasStatus("DRAINING")),
                new Failing<>(
                        "InstanceAssert.hasStatus", host, each -> each.hasStatus(ContainerInstanceStatus.DRAINING)),
                new Failing<>("InstanceAssert.isDraining", host, InstanceAssert::isDraining),
                new Failing<>(
                        "InstanceAssert.isConnected", world -> world.instance("far", FAR), InstanceAssert::isConnected),
                new Failing<>("InstanceAssert.hasRunningTasks", host, each -> each.hasRunningTasks(99)),
                new Failing<>("InstanceAssert.hasRegistered", host, each -> each.hasRegistered("CPU", 99)),
                new Failing<>("InstanceAssert.hasRemaining", host, each -> each.hasRemaining("MEMORY", 99)),
                new Failing<>("InstanceAssert.hasAttribute", host, each -> each.hasAttribute("ecs.os-type", "windows")),
                new Failing<>("InstanceAssert.hasAttribute", host, each -> each.hasAttribute("nix", "nix")));
    }

    private static List<Failing<?>> images() {
        Function<DrydockAssert, ImageAssert> image = world -> world.image("shop/idle:1");
        Function<DrydockAssert, RepositoryAssert> repository = world -> world.repository("shop/idle");
        return List.of(
                new Failing<>("ImageAssert.hasTags", image, each -> each.hasTags("1", "latest")),
                new Failing<>("ImageAssert.hasNoTag", image, each -> each.hasNoTag("1")),
                new Failing<>("ImageAssert.wasPulled", image, ImageAssert::wasPulled),
                new Failing<>(
                        "ImageAssert.wasNeverPulled", world -> world.image("shop/job:1"), ImageAssert::wasNeverPulled),
                new Failing<>("ImageAssert.wasScanned", image, ImageAssert::wasScanned),
                new Failing<>("ImageAssert.hasFindings", image, each -> each.hasFindings("HIGH", 0)),
                new Failing<>("ImageAssert.hasFindings", image, each -> each.hasFindings(FindingSeverity.HIGH, 0)),
                new Failing<>("RepositoryAssert.hasImages", repository, each -> each.hasImages(99)),
                new Failing<>("RepositoryAssert.hasTags", repository, each -> each.hasTags("1", "2")),
                new Failing<>("RepositoryAssert.scansOnPush", repository, RepositoryAssert::scansOnPush),
                new Failing<>("RepositoryAssert.hasNoTag", repository, each -> each.hasNoTag("1")));
    }

    private static List<Failing<?>> tags() {
        Function<DrydockAssert, TagsAssert> tags =
                world -> world.tags(AWS.view().cluster("tagged").orElseThrow().clusterArn());
        return List.of(
                new Failing<>("TagsAssert.contains", tags, each -> each.contains("team", "nix")),
                new Failing<>("TagsAssert.contains", tags, each -> each.contains("nix", "nix")),
                new Failing<>("TagsAssert.doNotContain", tags, each -> each.doNotContain("team")),
                new Failing<>("TagsAssert.hasSize", tags, each -> each.hasSize(99)));
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
                new Failing<>("TaskAssert.hasStatus", job, task -> task.hasStatus(DesiredStatus.PENDING)),
                new Failing<>("TaskAssert.hasLaunchType", job, task -> task.hasLaunchType("EC2")),
                new Failing<>("TaskAssert.hasLaunchType", job, task -> task.hasLaunchType(LaunchType.EC2)),
                new Failing<>("TaskAssert.hasHealth", job, task -> task.hasHealth("UNHEALTHY")),
                new Failing<>("TaskAssert.hasHealth", job, task -> task.hasHealth(HealthStatus.UNHEALTHY)),
                new Failing<>("TaskAssert.hasStopCode", job, task -> task.hasStopCode(TaskStopCode.USER_INITIATED)),
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
                new Failing<>(
                        "ContainerAssert.hasStatus", job, container -> container.hasStatus(DesiredStatus.PENDING)),
                new Failing<>("ContainerAssert.hasHealth", job, container -> container.hasHealth("UNHEALTHY")),
                new Failing<>(
                        "ContainerAssert.hasHealth", job, container -> container.hasHealth(HealthStatus.UNHEALTHY)),
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
                new Failing<>(
                        "CallsAssert.once",
                        world -> world.called(DELETE_SERVICE),
                        calls -> calls.failingWith("nix").once()),
                new Failing<>(
                        "CallsAssert.times",
                        world -> world.called(RUN_TASK),
                        calls -> calls.where(RunTaskRequest.class, request -> request.count() != null)
                                .times(1)),
                new Failing<>(
                        "CallsAssert.withRequest",
                        world -> world.called(RUN_TASK),
                        calls -> calls.withRequest(
                                RunTaskRequest.class,
                                request -> assertThat(request.cluster()).isEqualTo("nix"))),
                new Failing<>("CallsAssert.then", world -> world.called(CREATE_SERVICE), calls -> calls.then(RUN_TASK)),
                new Failing<>("CallsAssert.never", listed, CallsAssert::never),
                new Failing<>("CallsAssert.atLeast", elsewhere, calls -> calls.atLeast(1)),
                new Failing<>(
                        "CallsAssert.times",
                        world -> world.called(RUN_TASK),
                        calls -> calls.withRequestContaining("nix").times(1)));
    }
}
