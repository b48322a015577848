package dev.drydock.internal.ecs.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.Tag;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskOverride;
import software.amazon.awssdk.services.ecs.model.TaskVolumeConfiguration;

/**
 * What tasks are to be like, checked and complete, as plain values; many tasks share one.
 *
 * @param home the cluster
 * @param definition the revision they run
 * @param capacity what they run on
 * @param network subnets and security groups; null unless the network mode is awsvpc
 * @param overrides as given; null without
 * @param volumes Amazon EBS volumes to attach to each of them
 * @param executeCommand whether ECS Exec is enabled
 * @param tags what each of them gets
 * @param origin who wants them
 * @param choice by what RunTask chose their instances; null where a service knows, or nothing was chosen
 */
public record TaskSpec(
        Home home,
        TaskDefinition definition,
        Capacity capacity,
        @Nullable AwsVpcConfiguration network,
        @Nullable TaskOverride overrides,
        List<TaskVolumeConfiguration> volumes,
        boolean executeCommand,
        List<Tag> tags,
        Origin origin,
        @Nullable Choice choice) {

    /** The launch type of tasks on hosts outside EC2. */
    public static final String EXTERNAL = "EXTERNAL";

    /** Registered with it, a container instance is one of ECS Anywhere. */
    static final String EXTERNAL_CAPABILITY = "ecs.capability.external";

    /** Keeps the lists as they are given. */
    public TaskSpec {
        volumes = List.copyOf(volumes);
        tags = List.copyOf(tags);
    }

    /**
     * The cluster of tasks.
     *
     * @param clusterArn its ARN
     * @param clusterName its name
     */
    public record Home(String clusterArn, String clusterName) {}

    /**
     * What tasks run on.
     *
     * @param launchType {@code FARGATE}, {@code EC2} or {@code EXTERNAL}
     * @param provider the capacity provider of the strategy that launched them; null without
     * @param platformVersion resolved, {@code 1.4.0}; null on EC2
     */
    public record Capacity(
            String launchType,
            @Nullable String provider,
            @Nullable String platformVersion) {}

    /**
     * By what instances are chosen, besides the constraints of the definition.
     *
     * @param constraints as requested
     * @param strategies as requested
     */
    public record Choice(List<PlacementConstraint> constraints, List<PlacementStrategy> strategies) {

        /** Keeps the lists as they are given. */
        public Choice {
            constraints = List.copyOf(constraints);
            strategies = List.copyOf(strategies);
        }
    }

    /**
     * Who wants tasks.
     *
     * @param group {@code family:web} or {@code service:web}
     * @param startedBy who started them; null if not said
     * @param standalone whether they are not replaced when they end, so that callers wait for the end of their
     *     containers
     * @param owners ARNs by which callers wait for them, besides their own, their cluster's and their instance's
     * @param drains whether they have to leave load balancers or discovery before they stop
     */
    public record Origin(
            String group, @Nullable String startedBy, boolean standalone, List<String> owners, boolean drains) {

        /** Keeps the list as it is given. */
        public Origin {
            owners = List.copyOf(owners);
        }

        /** Somebody who runs them once. */
        public static Origin standalone(String group, @Nullable String startedBy) {
            return new Origin(group, startedBy, true, List.of(), false);
        }

        /** Somebody who keeps them running, such as a service. */
        public static Origin owner(String arn, String group, String startedBy, boolean drains) {
            return new Origin(group, startedBy, false, List.of(arn), drains);
        }
    }

    /** The same by a strategy's capacity provider. */
    public TaskSpec launchedBy(String provider) {
        return new TaskSpec(
                home,
                definition,
                new Capacity(capacity.launchType, provider, capacity.platformVersion),
                network,
                overrides,
                volumes,
                executeCommand,
                tags,
                origin,
                choice);
    }

    /** The same on instances that are chosen so. */
    public TaskSpec chosenBy(List<PlacementConstraint> constraints, List<PlacementStrategy> strategies) {
        return new TaskSpec(
                home,
                definition,
                capacity,
                network,
                overrides,
                volumes,
                executeCommand,
                tags,
                origin,
                new Choice(constraints, strategies));
    }

    /** The cluster's ARN. */
    public String clusterArn() {
        return home.clusterArn;
    }

    /** The cluster's name. */
    public String clusterName() {
        return home.clusterName;
    }

    /** {@code FARGATE}, {@code EC2} or {@code EXTERNAL}. */
    public String launchType() {
        return capacity.launchType;
    }

    /** The capacity provider by which they were launched; null without. */
    public @Nullable String capacityProvider() {
        return capacity.provider;
    }

    /** Resolved, {@code 1.4.0}; null on EC2. */
    public @Nullable String platformVersion() {
        return capacity.platformVersion;
    }

    /** {@code family:web} or {@code service:web}. */
    public String group() {
        return origin.group;
    }

    /** Who started them; null if nobody said. */
    public @Nullable String startedBy() {
        return origin.startedBy;
    }

    /** ARNs of those who keep them running. */
    public List<String> owners() {
        return origin.owners;
    }

    /** Whether nobody replaces them. */
    public boolean standalone() {
        return origin.standalone;
    }

    /** Whether they have to leave load balancers or discovery before they stop. */
    public boolean drains() {
        return origin.drains;
    }

    /** Whether they run on hosts outside EC2, which ECS Anywhere has registered. */
    public boolean onExternal() {
        return capacity.launchType.equals(EXTERNAL);
    }

    /** Whether they run on Fargate; else on container instances. */
    public boolean onFargate() {
        return capacity.launchType.equals("FARGATE");
    }

    /** The task size in MiB; null without. */
    @Nullable
    String sizeInMemory() {
        return overrides != null && overrides.memory() != null ? overrides.memory() : definition.memory();
    }
}
