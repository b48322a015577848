package dev.drydock.doors;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** Deployments that a waiter or a tool is then to wait for: the golden scenarios. */
enum Rollout {

    /** A service of two is created. */
    FIRST(null, "shop/web:1") {
        @Override
        String begin(OpenDoor door) {
            door.aws().given().cluster("prod");
            return createService(door);
        }
    },

    /** A new revision that is sound. */
    ROLLING(null, "shop/web:2"),

    /** A new revision whose containers exit at once; the breaker rolls it back. */
    ROLLED_BACK(breaker(true), "shop/broken:2"),

    /** The same, and the breaker leaves it at that. */
    FAILED(breaker(false), "shop/broken:2"),

    /** The same without a breaker: ECS tries for ever. */
    CRASH_LOOP(null, "shop/broken:2"),

    /** A new revision whose image is not in its repository; the breaker rolls it back. */
    BAD_IMAGE(breaker(true), "shop/web:missing");

    private final @Nullable DeploymentCircuitBreaker breaker;
    private final String image;

    Rollout(@Nullable DeploymentCircuitBreaker breaker, String image) {
        this.breaker = breaker;
        this.image = image;
    }

    /** Begins it, and returns while it is under way; the id of the deployment. */
    String begin(OpenDoor door) {
        Drydock aws = door.aws();
        aws.given().cluster("prod");
        createService(door);
        aws.time().settle();
        aws.images().push("shop/web:2");
        aws.images().add("shop/broken:2", script -> script.exits(1));
        register(door, image);
        return door.ecs()
                .updateService(b -> b.cluster("prod").service("web").taskDefinition("web"))
                .service()
                .deployments()
                .get(0)
                .id();
    }

    String createService(OpenDoor door) {
        door.aws().images().push("shop/web:1");
        register(door, "shop/web:1");
        return door.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .launchType(LaunchType.FARGATE)
                        .deploymentConfiguration(d -> d.deploymentCircuitBreaker(breaker))
                        .networkConfiguration(Networks::ofOneSubnet))
                .service()
                .deployments()
                .get(0)
                .id();
    }

    private static void register(OpenDoor door, String image) {
        door.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/ecsTaskExecutionRole")
                        .containerDefinitions(
                                c -> c.name("web").image("123456789012.dkr.ecr.us-east-1.amazonaws.com/" + image)));
    }

    private static DeploymentCircuitBreaker breaker(boolean rollback) {
        return DeploymentCircuitBreaker.builder()
                .enable(true)
                .rollback(rollback)
                .build();
    }
}
