package dev.drydock.internal.ecs.service;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** Those who create, change and delete services in a random world. */
final class RandomDeployers {

    private final RandomWorld world;
    private final EcsClient ecs;
    private final Random random;
    private final RandomDefinitions definitions;

    RandomDeployers(RandomWorld world) {
        this.world = world;
        this.ecs = world.ecs;
        this.random = world.random;
        this.definitions = world.definitions;
    }

    private boolean sometimes() {
        return world.sometimes();
    }

    private DeploymentConfiguration bounds(boolean daemon) {
        return DeploymentConfiguration.builder()
                .minimumHealthyPercent(world.one(List.of(0, 50, 75, 100)))
                .maximumPercent(daemon ? 100 : world.one(List.of(101, 125, 150, 200, 300)))
                .deploymentCircuitBreaker(b -> b.enable(random.nextBoolean()).rollback(random.nextBoolean()))
                .applyMutation(b -> {
                    if (sometimes()) {
                        b.alarms(a ->
                                a.enable(true).rollback(random.nextBoolean()).alarmNames("latency"));
                    }
                })
                .build();
    }

    void create() {
        String name = world.name();
        world.last = "create " + name;
        CreateServiceRequest.Builder request =
                CreateServiceRequest.builder().cluster(RandomWorld.CLUSTER).serviceName(name);
        boolean fargate = random.nextBoolean();
        boolean daemon = !fargate && world.isDaemon();
        request.deploymentConfiguration(bounds(daemon));
        if (fargate) {
            request.taskDefinition(world.one(definitions.onFargate)).networkConfiguration(RandomWorld.network());
            if (sometimes()) {
                request.capacityProviderStrategy(
                        p -> p.capacityProvider("FARGATE").weight(1).base(1),
                        p -> p.capacityProvider("FARGATE_SPOT").weight(2));
            } else {
                request.launchType(LaunchType.FARGATE);
            }
            if (sometimes()) {
                request.loadBalancers(b -> b.targetGroupArn(world.one(world.groups))
                                .containerName("app")
                                .containerPort(80))
                        .healthCheckGracePeriodSeconds(random.nextInt(60));
            }
        } else {
            request.launchType(LaunchType.EC2);
            if (sometimes()) {
                request.taskDefinition(world.one(definitions.inSubnets)).networkConfiguration(RandomWorld.network());
            } else {
                request.taskDefinition(world.one(definitions.onInstances));
            }
            place(request, daemon);
        }
        if (!daemon && sometimes()) {
            request.availabilityZoneRebalancing(random.nextBoolean() ? "ENABLED" : "DISABLED");
        }
        if (sometimes()) {
            request.propagateTags(world.one(List.of("SERVICE", "TASK_DEFINITION", "NONE")))
                    .enableECSManagedTags(true)
                    .tags(t -> t.key("team").value("checkout"));
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
            request.placementStrategy(world.one(List.of(
                    strategy("spread", "attribute:ecs.availability-zone"),
                    strategy("spread", "instanceId"),
                    strategy("binpack", "memory"),
                    strategy("random", null))));
        }
    }

    private static PlacementConstraint memberOf(String expression) {
        return PlacementConstraint.builder()
                .type("memberOf")
                .expression(expression)
                .build();
    }

    private static PlacementStrategy strategy(String type, @Nullable String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }

    void update() {
        Service service = world.service(world.name());
        if (service == null) {
            return;
        }
        boolean daemon = service.schedulingStrategy() == SchedulingStrategy.DAEMON;
        int what = random.nextInt(9);
        world.last = "update " + service.serviceName() + " (" + what + ")";
        UpdateServiceRequest.Builder request =
                UpdateServiceRequest.builder().cluster(RandomWorld.CLUSTER).service(service.serviceName());
        switch (what) {
            case 0, 1 -> request.taskDefinition(world.one(alike(service)));
            case 2 -> request.forceNewDeployment(true);
            case 3 -> request.deploymentConfiguration(bounds(daemon));
            case 4 -> rearrange(request, service, daemon);
            case 5 -> rewire(request, service);
            default -> request.desiredCount(random.nextInt(6));
        }
        ecs.updateService(request.build());
    }

    /** Definitions that the service could run as it stands. */
    private List<String> alike(Service service) {
        if (service.launchType() != LaunchType.EC2) {
            return definitions.onFargate;
        }
        return service.networkConfiguration() == null ? definitions.onInstances : definitions.inSubnets;
    }

    /** Other places. */
    private void rearrange(UpdateServiceRequest.Builder request, Service service, boolean daemon) {
        if (service.launchType() == LaunchType.EC2) {
            request.placementConstraints(
                    random.nextBoolean() ? List.of() : List.of(memberOf("attribute:side != right")));
            if (!daemon) {
                request.placementStrategy(random.nextBoolean() ? List.of() : List.of(strategy("binpack", "cpu")));
            }
        } else if (service.hasCapacityProviderStrategy()
                && !service.capacityProviderStrategy().isEmpty()) {
            request.forceNewDeployment(true)
                    .capacityProviderStrategy(
                            p -> p.capacityProvider("FARGATE").weight(random.nextInt(3)),
                            p -> p.capacityProvider("FARGATE_SPOT").weight(1));
        } else {
            request.availabilityZoneRebalancing(random.nextBoolean() ? "ENABLED" : "DISABLED");
        }
    }

    /** Another load balancer, other tags. */
    private void rewire(UpdateServiceRequest.Builder request, Service service) {
        if (service.launchType() != LaunchType.EC2 && random.nextBoolean()) {
            if (random.nextBoolean()) {
                request.loadBalancers(List.of());
            } else {
                request.loadBalancers(b -> b.targetGroupArn(world.one(world.groups))
                                .containerName("app")
                                .containerPort(80))
                        .healthCheckGracePeriodSeconds(30);
            }
        } else {
            request.propagateTags(world.one(List.of("SERVICE", "TASK_DEFINITION", "NONE")))
                    .enableECSManagedTags(random.nextBoolean());
        }
    }

    void delete() {
        String name = world.name();
        world.last = "delete " + name;
        ecs.deleteService(b -> b.cluster(RandomWorld.CLUSTER).service(name).force(random.nextBoolean()));
    }

    void stopDeployment() {
        Service service = world.service(world.name());
        if (service != null && service.currentServiceDeployment() != null) {
            world.last = "stop the deployment of " + service.serviceName();
            ecs.stopServiceDeployment(b -> b.serviceDeploymentArn(service.currentServiceDeployment()));
        }
    }
}
