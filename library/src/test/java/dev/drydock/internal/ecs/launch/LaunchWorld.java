package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.ecs.service.Quay;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.MountPoint;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** The cluster prod with an instance, the task definitions that the table names, and a service where one is updated. */
final class LaunchWorld {

    private final Quay quay;

    LaunchWorld(Quay quay) {
        this.quay = quay;
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        quay.ecs.registerTaskDefinition(fargate("fargate").build());
        quay.ecs.registerTaskDefinition(
                fargate("arm").runtimePlatform(p -> p.cpuArchitecture("ARM64")).build());
        quay.ecs.registerTaskDefinition(fargate("efs")
                .volumes(v -> v.name("data").efsVolumeConfiguration(e -> e.fileSystemId("fs-1")))
                .containerDefinitions(app("data"))
                .build());
        quay.ecs.registerTaskDefinition(
                fargate("storage").ephemeralStorage(s -> s.sizeInGiB(50)).build());
        quay.ecs.registerTaskDefinition(
                fargate("large").cpu("8192").memory("16384").build());
        quay.ecs.registerTaskDefinition(fargate("ebs")
                .volumes(v -> v.name("data").configuredAtLaunch(true), v -> v.name("scratch"))
                .containerDefinitions(app("data", "scratch"))
                .build());
        quay.ecs.registerTaskDefinition(fargate("windows")
                .cpu("1024")
                .memory("2048")
                .runtimePlatform(
                        p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE").cpuArchitecture("X86_64"))
                .build());
        quay.ecs.registerTaskDefinition(b -> b.family("bridge").containerDefinitions(app()));
        quay.ecs.registerTaskDefinition(b -> b.family("bridge-ebs")
                .volumes(v -> v.name("data").configuredAtLaunch(true), v -> v.name("scratch"))
                .containerDefinitions(app("data", "scratch")));
        quay.ecs.registerTaskDefinition(
                b -> b.family("eni").networkMode(NetworkMode.AWSVPC).containerDefinitions(app()));
        quay.ecs.registerTaskDefinition(b -> b.family("gone").containerDefinitions(app()));
        quay.ecs.deregisterTaskDefinition(b -> b.taskDefinition("gone:1"));
    }

    private static ContainerDefinition app(String... volumes) {
        return ContainerDefinition.builder()
                .name("app")
                .image("shop/web:1")
                .memory(128)
                .mountPoints(Stream.of(volumes)
                        .map(each -> MountPoint.builder()
                                .sourceVolume(each)
                                .containerPath("/" + each)
                                .build())
                        .toList())
                .build();
    }

    private static RegisterTaskDefinitionRequest.Builder fargate(String family) {
        return RegisterTaskDefinitionRequest.builder()
                .family(family)
                .networkMode(NetworkMode.AWSVPC)
                .requiresCompatibilities(Compatibility.FARGATE)
                .cpu("256")
                .memory("512")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .containerDefinitions(app());
    }

    /** UpdateService needs a service of the same kind to change. */
    void prepare(LaunchOperation operation, LaunchAsk ask) {
        if (operation == LaunchOperation.UPDATE_SERVICE) {
            LaunchOperation.CREATE_SERVICE.call(quay.ecs, ask.before());
            quay.aws.time().settle();
        }
    }
}
