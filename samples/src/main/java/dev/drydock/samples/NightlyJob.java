package dev.drydock.samples;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** A job that makes its own client, as much code does. */
public final class NightlyJob {

    /**
     * Starts the task of the night.
     *
     * @throws IllegalStateException if ECS has no room for it
     */
    public void run() {
        try (EcsClient ecs = EcsClient.create()) {
            RunTaskResponse answer = ecs.runTask(request -> request.cluster("batch")
                    .taskDefinition("nightly")
                    .launchType(LaunchType.FARGATE)
                    .networkConfiguration(network -> network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"))));
            if (answer.tasks().isEmpty()) { // no exception tells it
                throw new IllegalStateException("The task of the night does not run: " + answer.failures());
            }
        }
    }
}
