package dev.drydock.internal.ecs.service;

import dev.drydock.Drydock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** What runs in a random world: programs that serve, crash, sicken and do not want to stop. */
final class RandomDefinitions {

    private static final List<String> IMAGES =
            List.of("shop/web:1", "shop/web:2", "shop/crash:1", "shop/sickly:1", "shop/stubborn:1");

    final List<String> onFargate = new ArrayList<>();

    /** With network mode bridge or host; no network configuration may be given for these. */
    final List<String> onInstances = new ArrayList<>();

    /** With an interface of their own. */
    final List<String> inSubnets = new ArrayList<>();

    private final EcsClient ecs;

    RandomDefinitions(Drydock aws) {
        ecs = aws.ecs();
        aws.images().add("shop/crash:1", script -> script.exits(1));
        aws.images()
                .add(
                        "shop/sickly:1",
                        script -> script.after(Duration.ofSeconds(50)).exits(1));
        aws.images().add("shop/stubborn:1", script -> script.ignoresSigterm());
        aws.images()
                .add(
                        "shop/setup:1",
                        script -> script.after(Duration.ofSeconds(20)).exits(0));
        aws.images()
                .add(
                        "shop/moody:1",
                        script -> script.after(Duration.ofMinutes(3))
                                .failsHealthCheck()
                                .after(Duration.ofMinutes(4))
                                .becomesHealthy());
        for (String image : IMAGES) {
            onFargate.add(fargate(c -> c.image(image)));
            onInstances.add(onEc2(NetworkMode.BRIDGE, c -> c.image(image).portMappings(p -> p.containerPort(80))));
        }
        onFargate.add(fargate(RandomDefinitions::checked));
        onFargate.add(fargate(c -> checked(c).image("shop/moody:1")));
        onFargate.add(fargate(RandomDefinitions::prepared, sidecar("setup", "shop/setup:1")));
        onFargate.add(fargate(
                c -> c.image("shop/web:1"),
                sidecar("restarted", "shop/sickly:1")
                        .restartPolicy(p -> p.enabled(true).restartAttemptPeriod(60))));
        onFargate.add(fargate(
                c -> c.image("shop/web:1"),
                sidecar("stubborn", "shop/stubborn:1").stopTimeout(90)));
        onInstances.add(onEc2(
                NetworkMode.BRIDGE,
                c -> c.image("shop/web:1").portMappings(p -> p.containerPort(80).hostPort(8080))));
        onInstances.add(onEc2(NetworkMode.HOST, c -> checked(c).portMappings(p -> p.containerPort(9090))));
        inSubnets.add(onEc2(NetworkMode.AWSVPC, c -> c.image("shop/web:1").portMappings(p -> p.containerPort(80))));
        inSubnets.add(
                onEc2(NetworkMode.AWSVPC, c -> c.image("shop/stubborn:1").portMappings(p -> p.containerPort(80))));
    }

    private static ContainerDefinition.Builder checked(ContainerDefinition.Builder app) {
        return app.image("shop/web:1").healthCheck(h -> h.command("CMD-SHELL", "true"));
    }

    private static ContainerDefinition.Builder prepared(ContainerDefinition.Builder app) {
        return app.image("shop/web:2").dependsOn(d -> d.containerName("setup").condition(ContainerCondition.SUCCESS));
    }

    private static ContainerDefinition.Builder sidecar(String name, String image) {
        return ContainerDefinition.builder().name(name).image(image).essential(false);
    }

    private String fargate(
            Function<ContainerDefinition.Builder, ContainerDefinition.Builder> change,
            ContainerDefinition.Builder... more) {
        List<ContainerDefinition> containers = new ArrayList<>();
        containers.add(change.apply(ContainerDefinition.builder().name("app").portMappings(p -> p.containerPort(80)))
                .build());
        for (ContainerDefinition.Builder each : more) {
            containers.add(each.build());
        }
        return ecs.registerTaskDefinition(b -> b.family("web")
                        .networkMode(NetworkMode.AWSVPC)
                        .requiresCompatibilities(Compatibility.FARGATE)
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(containers))
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
}
