package dev.drydock.assertions;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.HealthCheck;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** A world with a cluster and one family, and the words of a failed assertion. */
final class Quay {

    private Quay() {}

    static Drydock world() {
        Drydock aws = Drydock.create();
        aws.ecs().createCluster(request -> request.clusterName("prod"));
        aws.logs().createLogGroup(request -> request.logGroupName("/ecs/web"));
        return aws;
    }

    /** Registers the family {@code web} with a container per image and runs a task of it; the first one is essential. */
    static String run(Drydock aws, String... images) {
        ContainerDefinition[] containers = new ContainerDefinition[images.length];
        for (int i = 0; i < images.length; i++) {
            containers[i] = container(i == 0 ? "web" : "side" + i, images[i], i == 0);
        }
        aws.ecs()
                .registerTaskDefinition(request -> request.family("web")
                        .networkMode(NetworkMode.AWSVPC)
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                        .containerDefinitions(containers));
        return aws.ecs()
                .runTask(request -> request.cluster("prod")
                        .taskDefinition("web")
                        .launchType(LaunchType.FARGATE)
                        .networkConfiguration(
                                network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-0123456789abcdef0"))))
                .tasks()
                .get(0)
                .taskArn();
    }

    static String id(String arn) {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** What an assertion says when it fails. */
    static String failureOf(ThrowingCallable assertion) {
        AssertionError failure = catchThrowableOfType(AssertionError.class, assertion);
        return failure == null ? "(it did not fail)" : failure.getMessage();
    }

    private static ContainerDefinition container(String name, String image, boolean essential) {
        return ContainerDefinition.builder()
                .name(name)
                .image(image)
                .essential(essential)
                .healthCheck(HealthCheck.builder()
                        .command("CMD-SHELL", "curl -f http://localhost/")
                        .build())
                .logConfiguration(log -> log.logDriver("awslogs")
                        .options(Map.of(
                                "awslogs-group", "/ecs/web",
                                "awslogs-region", "us-east-1",
                                "awslogs-stream-prefix", "ecs")))
                .build();
    }
}
