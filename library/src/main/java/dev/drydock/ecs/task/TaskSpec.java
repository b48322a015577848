package dev.drydock.ecs.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/**
 * What tasks are to be like, checked and complete, as plain values; many tasks share one.
 *
 * @param clusterArn the cluster
 * @param clusterName its name
 * @param definition the revision they run
 * @param launchType {@code FARGATE}, {@code EC2} or {@code EXTERNAL}
 * @param capacityProvider by which strategy they were launched; null without
 * @param platformVersion resolved, {@code 1.4.0}; null on EC2
 * @param network subnets and security groups; null unless the network mode is awsvpc
 * @param overrides as given; null without
 * @param group {@code family:web} or {@code service:web}
 * @param startedBy who started them; null if nobody said
 * @param tags what each of them gets
 * @param executeCommand whether ECS Exec is enabled
 * @param standalone whether nobody replaces them: the end of their containers is what callers wait for
 * @param drains whether they have to leave load balancers or discovery before they stop
 * @param volumes Amazon EBS volumes to attach to each of them
 * @param owners ARNs besides their own, their cluster's and their instance's by which callers wait for them
 */
public record TaskSpec(
        String clusterArn,
        String clusterName,
        TaskDefinition definition,
        String launchType,
        @Nullable String capacityProvider,
        @Nullable String platformVersion,
        @Nullable AwsVpcConfiguration network,
        @Nullable TaskOverride overrides,
        String group,
        @Nullable String startedBy,
        List<Tag> tags,
        boolean executeCommand,
        boolean standalone,
        boolean drains,
        List<TaskVolumeConfiguration> volumes,
        List<String> owners) {

    /** Keeps the lists as they are given. */
    public TaskSpec {
        tags = List.copyOf(tags);
        volumes = List.copyOf(volumes);
        owners = List.copyOf(owners);
    }

    /** The same by a strategy's capacity provider. */
    TaskSpec launchedBy(String provider) {
        return new TaskSpec(
                clusterArn,
                clusterName,
                definition,
                launchType,
                provider,
                platformVersion,
                network,
                overrides,
                group,
                startedBy,
                tags,
                executeCommand,
                standalone,
                drains,
                volumes,
                owners);
    }

    /** Whether they run on hosts outside of EC2, which ECS Anywhere has registered. */
    public boolean onExternal() {
        return launchType.equals(StartTask.EXTERNAL);
    }

    /** Whether they run on Fargate; else on container instances. */
    public boolean onFargate() {
        return launchType.equals("FARGATE");
    }
}
