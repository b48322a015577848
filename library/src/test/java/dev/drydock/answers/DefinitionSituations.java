package dev.drydock.answers;

import static dev.drydock.answers.Situation.Evidence.DOCUMENTED;
import static dev.drydock.answers.Situation.Evidence.RECORDED;
import static dev.drydock.answers.Situation.Evidence.REPORTED;

import java.util.stream.Stream;

/** What is answered about task definitions. */
final class DefinitionSituations {

    private static final String REGISTERED = "an answer of April 2026";
    private static final String DESCRIBED = "descriptions of 2023 to 2026";
    private static final String ROUTER = "terraform-provider-aws #41394; terraform-aws-ecs-container-definition #97";
    private static final String EFS = "aws-ecs-orb #105; cloudformation-coverage-roadmap #1283";

    private DefinitionSituations() {}

    static Stream<Situation> all() {
        return Stream.concat(registered(), filledIn());
    }

    private static Stream<Situation> registered() {
        return Stream.of(
                Situation.of(
                                "RegisterTaskDefinition",
                                "without tags",
                                door -> door.ecs()
                                        .registerTaskDefinition(
                                                Prepared.onFargate().build()))
                        .lacks(RECORDED, REGISTERED, "/tags")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/volumes", "[]")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/placementConstraints", "[]")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/status", "\"ACTIVE\"")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/cpu", "0")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/essential", "true")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/environment", "[]")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/mountPoints", "[]")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/portMappings", "[]")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/volumesFrom", "[]")
                        .says(RECORDED, DESCRIBED, "/taskDefinition/containerDefinitions/0/systemControls", "[]")
                        .lacks(
                                RECORDED,
                                DESCRIBED,
                                "/taskDefinition/containerDefinitions/0/secrets",
                                "/taskDefinition/containerDefinitions/0/command",
                                "/taskDefinition/containerDefinitions/0/user",
                                "/taskDefinition/inferenceAccelerators",
                                "/taskDefinition/runtimePlatform",
                                "/taskDefinition/deregisteredAt"),
                Situation.of(
                                "RegisterTaskDefinition",
                                "with tags",
                                door -> door.ecs()
                                        .registerTaskDefinition(Prepared.onFargate()
                                                .tags(Prepared.TAG)
                                                .build()))
                        .says(DOCUMENTED, "the CLI's reference", "/tags", "[{\"key\":\"team\",\"value\":\"shop\"}]"));
    }

    private static Stream<Situation> filledIn() {
        return Stream.of(
                Situation.of(
                                "RegisterTaskDefinition",
                                "with an EFS volume that names no directory",
                                door -> door.ecs()
                                        .registerTaskDefinition(Prepared.onFargate()
                                                .volumes(v -> v.name("data")
                                                        .efsVolumeConfiguration(e -> e.fileSystemId("fs-12345678")))
                                                .build()))
                        .says(REPORTED, EFS, "/taskDefinition/volumes/0/efsVolumeConfiguration/rootDirectory", "\"/\""),
                Situation.of(
                                "RegisterTaskDefinition",
                                "with a log router that names no user",
                                door -> door.ecs()
                                        .registerTaskDefinition(Prepared.onFargate()
                                                .containerDefinitions(
                                                        c -> c.name("app")
                                                                .image("nginx:1")
                                                                .logConfiguration(l -> l.logDriver("awsfirelens")),
                                                        c -> c.name("router")
                                                                .image("fluent/fluent-bit:3")
                                                                .firelensConfiguration(f -> f.type("fluentbit")))
                                                .build()))
                        .says(RECORDED, ROUTER, "/taskDefinition/containerDefinitions/1/user", "\"0\"")
                        .lacks(RECORDED, ROUTER, "/taskDefinition/containerDefinitions/0/user"),
                Situation.of(
                                "RegisterTaskDefinition",
                                "on a bridge, with a port",
                                door -> door.ecs()
                                        .registerTaskDefinition(
                                                Prepared.onBridge().build()))
                        .says(
                                RECORDED,
                                DESCRIBED,
                                "/taskDefinition/containerDefinitions/0/portMappings",
                                "[{\"containerPort\":80,\"hostPort\":0,\"protocol\":\"tcp\"}]")
                        .lacks(REPORTED, DESCRIBED, "/taskDefinition/networkMode"));
    }
}
