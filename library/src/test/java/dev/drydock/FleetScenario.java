package dev.drydock;

import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.Task;

/** A busy cluster: services behind a target group, a daemon, placement by strategies, secrets, GPUs and protections. */
final class FleetScenario {

    private static final String GROUP =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/0123456789abcdef";

    private final Drydock aws;
    private final EcsClient ecs;
    private final StringBuilder seen = new StringBuilder();

    private FleetScenario(Drydock aws) {
        this.aws = aws;
        this.ecs = aws.ecs();
    }

    /** Plays it, and tells what environment its containers and what placement its tasks got. */
    static String run(Drydock aws) {
        FleetScenario scenario = new FleetScenario(aws);
        scenario.furnish();
        scenario.deploy();
        scenario.disturb();
        return scenario.seen.toString();
    }

    private void furnish() {
        aws.given().cluster("fleet").instances(3, "m5.large").instances(1, "g5.12xlarge");
        aws.secrets().put("prod/db", "hunter2").putParameter("/prod/url", "https://example.com");
        aws.targets(GROUP).registrationDelay(Duration.ofSeconds(3));
        aws.images().add("fleet/web:1", script -> script.logs("up").calls(call -> seen.append(call.environment())));
        aws.images().add("fleet/web:2", script -> script.usesMemory(4_000));
        ecs.registerTaskDefinition(b -> b.family("fleet-web")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(c -> c.name("web")
                        .image("fleet/web:1")
                        .memory(256)
                        .portMappings(p -> p.containerPort(80), p -> p.containerPortRange("9000-9009"))
                        .healthCheck(h -> h.command("CMD", "true"))
                        .secrets(
                                s -> s.name("DB")
                                        .valueFrom(
                                                "arn:aws:secretsmanager:us-east-1:123456789012:secret:prod/db-AbCdEf"),
                                s -> s.name("URL").valueFrom("/prod/url"))));
        ecs.registerTaskDefinition(b -> b.family("fleet-web")
                .containerDefinitions(
                        c -> c.name("web").image("fleet/web:2").memory(256).portMappings(p -> p.containerPort(80))));
        ecs.registerTaskDefinition(b -> b.family("fleet-agent")
                .containerDefinitions(c -> c.name("agent").image("fleet/agent").memory(64)));
        ecs.registerTaskDefinition(b -> b.family("fleet-train")
                .containerDefinitions(c -> c.name("train")
                        .image("fleet/train")
                        .memory(64)
                        .resourceRequirements(r -> r.type("GPU").value("2"))));
    }

    private void deploy() {
        ecs.createService(b -> b.cluster("fleet")
                .serviceName("web")
                .taskDefinition("fleet-web:1")
                .desiredCount(4)
                .loadBalancers(l -> l.targetGroupArn(GROUP).containerName("web").containerPort(80))
                .deploymentConfiguration(
                        d -> d.deploymentCircuitBreaker(c -> c.enable(true).rollback(true)))
                .placementStrategy(
                        strategy("spread", "attribute:ecs.availability-zone"), strategy("binpack", "memory")));
        ecs.createService(b -> b.cluster("fleet")
                .serviceName("agent")
                .taskDefinition("fleet-agent")
                .schedulingStrategy("DAEMON"));
        aws.time().settle();
        for (String type : List.of("random", "spread", "binpack")) {
            String field = type.equals("random") ? null : type.equals("spread") ? "instanceId" : "cpu";
            for (Task each : ecs.runTask(b -> b.cluster("fleet")
                            .taskDefinition("fleet-agent")
                            .group(type)
                            .count(3)
                            .placementStrategy(strategy(type, field)))
                    .tasks()) {
                seen.append(each.containerInstanceArn()).append('\n');
            }
        }
        seen.append(ecs.runTask(b -> b.cluster("fleet").taskDefinition("fleet-train"))
                .tasks()
                .get(0)
                .containers()
                .get(0)
                .gpuIds());
    }

    private void disturb() {
        List<String> tasks =
                ecs.listTasks(b -> b.cluster("fleet").serviceName("web")).taskArns();
        ecs.updateTaskProtection(b -> b.cluster("fleet").tasks(tasks.get(0)).protectionEnabled(true));
        ecs.updateService(b -> b.cluster("fleet").service("web").desiredCount(2));
        aws.time().advance(Duration.ofMinutes(2));
        aws.targets(GROUP).only(tasks.get(0)).unhealthy(500);
        aws.time().advance(Duration.ofMinutes(10));
        ecs.updateService(b -> b.cluster("fleet").service("web").taskDefinition("fleet-web:2"));
        aws.time().advance(Duration.ofHours(1));
        aws.faults()
                .instance(ecs.listContainerInstances(b -> b.cluster("fleet"))
                        .containerInstanceArns()
                        .get(1))
                .terminate();
        aws.time().advance(Duration.ofMinutes(10));
        seen.append(ecs.describeServices(b -> b.cluster("fleet").services("web", "agent")));
    }

    private static PlacementStrategy strategy(String type, String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }
}
