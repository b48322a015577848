package dev.drydock.samples;

import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;

/** An ECS that has no Fargate capacity for the first RunTask, and then is as the other one. */
final class FullAtFirst implements EcsClient {

    private final EcsClient ecs;
    private boolean full = true;

    FullAtFirst(EcsClient ecs) {
        this.ecs = ecs;
    }

    @Override
    public RunTaskResponse runTask(RunTaskRequest request) {
        if (full) {
            full = false;
            Failure noRoom = Failure.builder()
                    .reason("Capacity is unavailable at this time.")
                    .build();
            return RunTaskResponse.builder().failures(noRoom).build();
        }
        return ecs.runTask(request);
    }

    @Override
    public DescribeTasksResponse describeTasks(DescribeTasksRequest request) {
        return ecs.describeTasks(request);
    }

    @Override
    public DescribeTaskDefinitionResponse describeTaskDefinition(DescribeTaskDefinitionRequest request) {
        return ecs.describeTaskDefinition(request);
    }

    @Override
    public String serviceName() {
        return ecs.serviceName();
    }

    @Override
    public void close() {
        ecs.close();
    }
}
