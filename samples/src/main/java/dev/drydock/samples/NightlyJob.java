package dev.drydock.samples;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;

/** A job that makes its own client, as much code does. */
public final class NightlyJob {

    /** Starts the task of the night. */
    public void run() {
        try (EcsClient ecs = EcsClient.create()) {
            ecs.runTask(request -> request.cluster("batch")
                    .taskDefinition("nightly")
                    .launchType(LaunchType.FARGATE)
                    .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
        }
    }
}
