package dev.drydock.ecs.service;

import dev.drydock.Drydock;
import dev.drydock.kernel.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;

/** A world in which random callers, random time and random faults are at work on a few services. */
final class RandomWorld {

    static final String CLUSTER = "prod";
    private static final int NAMES = 5;
    private static final String[] GROUPS = {
        "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef",
        "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/api/fedcba9876543210"
    };

    final Drydock aws;
    final EcsClient ecs;
    private final Random random;
    private final List<String> onFargate = new ArrayList<>();
    private final List<String> onInstances = new ArrayList<>();

    /** What was done last, for who reads a failure. */
    String last = "furnish";

    RandomWorld(long seed) {
        this.random = new Random(seed);
        this.aws = Drydock.builder()
                .seed(seed)
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        this.ecs = aws.ecs();
        furnish();
        aws.invariants().watch();
    }

    private void furnish() {
        ecs.createCluster(b -> b.clusterName(CLUSTER).capacityProviders("FARGATE", "FARGATE_SPOT"));
        aws.given().cluster(CLUSTER).instances(3, "m5.large");
        aws.images().add("shop/crash:1", script -> script.exits(1));
        aws.images()
                .add(
                        "shop/sickly:1",
                        script -> script.after(Duration.ofSeconds(50)).exits(1));
        aws.images().add("shop/stubborn:1", script -> script.ignoresSigterm());
        for (String image : List.of("shop/web:1", "shop/web:2", "shop/crash:1", "shop/sickly:1", "shop/stubborn:1")) {
            onFargate.add(fargate(c -> c.image(image)));
            onInstances.add(onEc2(NetworkMode.BRIDGE, c -> c.image(image).portMappings(p -> p.containerPort(80))));
        }
        onFargate.add(fargate(c -> c.image("shop/web:1").healthCheck(h -> h.command("CMD-SHELL", "true"))));
        onInstances.add(onEc2(
                NetworkMode.BRIDGE,
                c -> c.image("shop/web:1").portMappings(p -> p.containerPort(80).hostPort(8080))));
        onInstances.add(onEc2(NetworkMode.AWSVPC, c -> c.image("shop/web:1").portMappings(p -> p.containerPort(80))));
    }

    private String fargate(Function<ContainerDefinition.Builder, ContainerDefinition.Builder> change) {
        ContainerDefinition.Builder app =
                ContainerDefinition.builder().name("app").portMappings(p -> p.containerPort(80));
        return ecs.registerTaskDefinition(b -> b.family("web")
                        .networkMode(NetworkMode.AWSVPC)
                        .requiresCompatibilities(Compatibility.FARGATE)
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(change.apply(app).build()))
                .taskDefinition()
                .taskDefinitionArn();
    }

    private String onEc2(NetworkMode mode, Function<ContainerDefinition.Builder, ContainerDefinition.Builder> change) {
        ContainerDefinition.Builder app =
                ContainerDefinition.builder().name("app").cpu(300).memory(700);
        return ecs.registerTaskDefinition(b -> b.family("ship")
                        .networkMode(mode)
                        .containerDefinitions(change.apply(app).build()))
                .taskDefinition()
                .taskDefinitionArn();
    }

    // ---- one step

    /** Something happens; what AWS refuses is refused. */
    void step() {
        try {
            switch (random.nextInt(26)) {
                case 0, 1, 2 -> create();
                case 3, 4, 5, 6 -> update();
                case 7 -> delete();
                case 8 -> stopDeployment();
                case 9 -> runTasks();
                case 10 -> stopTask();
                case 11, 12 -> changeInstance();
                case 13 -> strikeTask();
                case 14 -> strikeInstance();
                case 15 -> trouble();
                case 16 -> targets();
                case 17 -> protect();
                case 18 -> label();
                default -> pass();
            }
        } catch (AwsServiceException refused) {
            last += ", refused: " + refused.awsErrorDetails().errorMessage();
        }
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private boolean sometimes() {
        return random.nextInt(3) == 0;
    }

    private String name() {
        return "s" + random.nextInt(NAMES);
    }

    private NetworkConfiguration network() {
        return NetworkConfiguration.builder()
                .awsvpcConfiguration(
                        v -> v.subnets("subnet-1", "subnet-2", "subnet-3").assignPublicIp(AssignPublicIp.DISABLED))
                .build();
    }

    private DeploymentConfiguration bounds(boolean daemon) {
        return DeploymentConfiguration.builder()
                .minimumHealthyPercent(one(List.of(0, 50, 75, 100)))
                .maximumPercent(daemon ? 100 : one(List.of(101, 125, 150, 200, 300)))
                .deploymentCircuitBreaker(b -> b.enable(random.nextBoolean()).rollback(random.nextBoolean()))
                .applyMutation(b -> {
                    if (sometimes()) {
                        b.alarms(a ->
                                a.enable(true).rollback(random.nextBoolean()).alarmNames("latency"));
                    }
                })
                .build();
    }

    private void create() {
        String name = name();
        last = "create " + name;
        CreateServiceRequest.Builder request =
                CreateServiceRequest.builder().cluster(CLUSTER).serviceName(name);
        boolean fargate = random.nextBoolean();
        boolean daemon = !fargate && sometimes();
        request.deploymentConfiguration(bounds(daemon));
        if (fargate) {
            request.taskDefinition(one(onFargate)).networkConfiguration(network());
            if (sometimes()) {
                request.capacityProviderStrategy(
                        p -> p.capacityProvider("FARGATE").weight(1).base(1),
                        p -> p.capacityProvider("FARGATE_SPOT").weight(2));
            } else {
                request.launchType(LaunchType.FARGATE);
            }
            if (sometimes()) {
                request.loadBalancers(b -> b.targetGroupArn(one(List.of(GROUPS)))
                                .containerName("app")
                                .containerPort(80))
                        .healthCheckGracePeriodSeconds(random.nextInt(60));
            }
        } else {
            String definition = one(onInstances);
            request.taskDefinition(definition).launchType(LaunchType.EC2);
            if (definition.equals(onInstances.get(onInstances.size() - 1))) {
                request.networkConfiguration(network());
            }
            place(request, daemon);
        }
        if (daemon) {
            request.schedulingStrategy(SchedulingStrategy.DAEMON);
        } else {
            request.desiredCount(random.nextInt(5));
        }
        ecs.createService(request.build());
    }

    private void place(CreateServiceRequest.Builder request, boolean daemon) {
        if (sometimes()) {
            request.placementConstraints(c -> c.type("memberOf").expression("attribute:side != left"));
        } else if (!daemon && sometimes()) {
            request.placementConstraints(c -> c.type("distinctInstance"));
        }
        if (!daemon && sometimes()) {
            request.placementStrategy(one(List.of(
                    strategy("spread", "attribute:ecs.availability-zone"),
                    strategy("spread", "instanceId"),
                    strategy("binpack", "memory"),
                    strategy("random", null))));
        }
    }

    private static PlacementStrategy strategy(String type, @Nullable String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }

    /** An instance changes sides. */
    private void label() {
        List<String> instances = instances();
        if (!instances.isEmpty()) {
            String instance = one(instances);
            String side = random.nextBoolean() ? "left" : "right";
            last = "put " + instance + " on the " + side;
            ecs.putAttributes(b -> b.cluster(CLUSTER)
                    .attributes(a -> a.targetId(instance).name("side").value(side)));
        }
    }

    private void update() {
        Service service = service(name());
        if (service == null) {
            return;
        }
        String name = service.serviceName();
        boolean daemon = service.schedulingStrategy() == SchedulingStrategy.DAEMON;
        boolean fargate = service.launchType() != LaunchType.EC2;
        int what = random.nextInt(4);
        last = "update " + name + " (" + what + ")";
        ecs.updateService(b -> {
            b.cluster(CLUSTER).service(name);
            switch (what) {
                case 0 -> b.taskDefinition(one(fargate ? onFargate : onInstances));
                case 1 -> b.forceNewDeployment(true);
                case 2 -> b.deploymentConfiguration(bounds(daemon));
                default -> b.desiredCount(random.nextInt(6));
            }
        });
    }

    private Service service(String name) {
        List<Service> found =
                ecs.describeServices(b -> b.cluster(CLUSTER).services(name)).services();
        return found.isEmpty() ? null : found.get(0);
    }

    private void delete() {
        String name = name();
        last = "delete " + name;
        ecs.deleteService(b -> b.cluster(CLUSTER).service(name).force(random.nextBoolean()));
    }

    private void stopDeployment() {
        Service service = service(name());
        if (service != null && service.currentServiceDeployment() != null) {
            last = "stop the deployment of " + service.serviceName();
            ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(service.currentServiceDeployment()));
        }
    }

    private void runTasks() {
        boolean fargate = random.nextBoolean();
        last = "run tasks";
        ecs.runTask(b -> b.cluster(CLUSTER)
                .count(1 + random.nextInt(3))
                .taskDefinition(one(fargate ? onFargate : onInstances))
                .launchType(fargate ? LaunchType.FARGATE : LaunchType.EC2)
                .networkConfiguration(fargate ? network() : null));
    }

    private List<String> tasks() {
        return ecs.listTasks(b -> b.cluster(CLUSTER)).taskArns();
    }

    private boolean isStandalone(String task) {
        return ecs.describeTasks(b -> b.cluster(CLUSTER).tasks(task)).tasks().stream()
                .anyMatch(each -> each.group().startsWith("family:"));
    }

    private List<String> instances() {
        return ecs.listContainerInstances(b -> b.cluster(CLUSTER)).containerInstanceArns();
    }

    private void stopTask() {
        List<String> tasks = tasks();
        if (!tasks.isEmpty()) {
            String task = one(tasks);
            last = "stop " + task;
            ecs.stopTask(b -> b.cluster(CLUSTER).task(task));
        }
    }

    private void protect() {
        List<String> tasks = tasks();
        if (!tasks.isEmpty()) {
            String task = one(tasks);
            last = "protect " + task;
            ecs.updateTaskProtection(b -> b.cluster(CLUSTER)
                    .tasks(task)
                    .protectionEnabled(random.nextBoolean())
                    .expiresInMinutes(1 + random.nextInt(10)));
        }
    }

    private void changeInstance() {
        List<String> instances = instances();
        if (instances.size() < 2) {
            last = "add an instance";
            aws.given().cluster(CLUSTER).instances(1, "m5.large");
            return;
        }
        String instance = one(instances);
        switch (random.nextInt(6)) {
            case 0 -> {
                last = "add an instance";
                aws.given().cluster(CLUSTER).instances(1, "m5.large");
            }
            case 1 -> {
                last = "deregister " + instance;
                ecs.deregisterContainerInstance(
                        b -> b.cluster(CLUSTER).containerInstance(instance).force(random.nextBoolean()));
            }
            default -> {
                String status = random.nextBoolean() ? "DRAINING" : "ACTIVE";
                last = status + " " + instance;
                ecs.updateContainerInstancesState(
                        b -> b.cluster(CLUSTER).containerInstances(instance).status(status));
            }
        }
    }

    // ---- faults

    private void strikeTask() {
        List<String> running = new ArrayList<>();
        List<String> tasks = tasks();
        if (!tasks.isEmpty()) {
            ecs.describeTasks(b -> b.cluster(CLUSTER).tasks(tasks)).tasks().stream()
                    .filter(each -> each.lastStatus().equals("RUNNING"))
                    .forEach(each -> running.add(each.taskArn()));
        }
        if (!running.isEmpty()) {
            String task = one(running);
            last = "kill " + task;
            aws.faults().killContainer(task);
        }
    }

    private void strikeInstance() {
        List<String> instances = instances();
        if (instances.isEmpty()) {
            return;
        }
        String instance = one(instances);
        int what = random.nextInt(4);
        last = "fault " + what + " of " + instance;
        switch (what) {
            case 0 -> aws.faults().instance(instance).terminate();
            case 1 -> aws.faults().instance(instance).disconnect();
            default -> aws.faults().instance(instance).reconnect();
        }
    }

    private void trouble() {
        int what = random.nextInt(5);
        last = "trouble " + what;
        switch (what) {
            case 0 -> aws.faults().pull("shop/web:1").fails("no route to host").times(1 + random.nextInt(4));
            case 1 -> aws.faults().fargateCapacity().unavailable().times(1 + random.nextInt(3));
            case 2 -> aws.alarm("latency").raise();
            case 3 -> aws.alarm("latency").clear();
            default -> aws.faults().clear();
        }
    }

    private void targets() {
        String group = one(List.of(GROUPS));
        int what = random.nextInt(4);
        last = "targets " + what + " of " + group;
        switch (what) {
            case 0 -> aws.targets(group).unhealthy(503);
            case 1 -> aws.targets(group).timesOut();
            default -> aws.targets(group).healthy();
        }
    }

    // ---- time

    private void pass() {
        int most = one(List.of(500, 5_000, 60_000, 900_000));
        Duration time = Duration.ofMillis(random.nextInt(most));
        last = "pass " + time;
        aws.time().advance(time);
    }

    /** All faults end and every service gets what it needs. */
    void heal() {
        last = "heal";
        aws.faults().clear();
        aws.alarm("latency").clear();
        for (String group : GROUPS) {
            aws.targets(group).healthy();
        }
        aws.given().cluster(CLUSTER).instances(NAMES, "m5.4xlarge");
        for (String instance : instances()) {
            aws.faults().instance(instance).reconnect();
            ecs.updateContainerInstancesState(
                    b -> b.cluster(CLUSTER).containerInstances(instance).status("ACTIVE"));
            ecs.putAttributes(b -> b.cluster(CLUSTER)
                    .attributes(a -> a.targetId(instance).name("side").value("right")));
        }
        for (String task : tasks()) {
            // Nobody else makes room for a daemon.
            if (isStandalone(task)) {
                ecs.stopTask(b -> b.cluster(CLUSTER).task(task));
            }
        }
        for (Service each : services()) {
            boolean daemon = each.schedulingStrategy() == SchedulingStrategy.DAEMON;
            boolean fargate = each.launchType() != LaunchType.EC2;
            boolean own = each.networkConfiguration() != null;
            String good = fargate ? onFargate.get(0) : onInstances.get(own ? onInstances.size() - 1 : 0);
            ecs.updateService(b -> b.cluster(CLUSTER)
                    .service(each.serviceName())
                    .taskDefinition(good)
                    .forceNewDeployment(true)
                    .deploymentConfiguration(d -> d.minimumHealthyPercent(50).maximumPercent(daemon ? 100 : 200)));
        }
    }

    /** The ACTIVE services. */
    List<Service> services() {
        List<String> arns = ecs.listServices(b -> b.cluster(CLUSTER)).serviceArns();
        if (arns.isEmpty()) {
            return List.of();
        }
        return ecs.describeServices(b -> b.cluster(CLUSTER).services(arns)).services().stream()
                .filter(each -> each.status().equals("ACTIVE"))
                .toList();
    }
}
