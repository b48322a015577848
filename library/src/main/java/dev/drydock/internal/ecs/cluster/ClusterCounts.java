package dev.drydock.internal.ecs.cluster;

import java.util.List;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;

/**
 * What a cluster holds, counted.
 *
 * @param containerInstances those ACTIVE or DRAINING
 * @param running running tasks by where they run
 * @param pending pending tasks by where they run
 * @param activeServices ACTIVE services by where their tasks run
 * @param drainingServices DRAINING services by where their tasks run
 * @param activeTasks tasks not yet STOPPED, whatever they are doing
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Cluster.html">Cluster</a>
 */
public record ClusterCounts(
        int containerInstances,
        ByLaunch running,
        ByLaunch pending,
        ByLaunch activeServices,
        ByLaunch drainingServices,
        int activeTasks) {

    /** An empty cluster. */
    public static final ClusterCounts NONE =
            new ClusterCounts(0, ByLaunch.NONE, ByLaunch.NONE, ByLaunch.NONE, ByLaunch.NONE, 0);

    /**
     * A count split by launch type.
     *
     * @param ec2 on container instances
     * @param fargate on Fargate
     * @param external on ECS Anywhere instances
     */
    public record ByLaunch(int ec2, int fargate, int external) {

        /** Zero of each. */
        public static final ByLaunch NONE = new ByLaunch(0, 0, 0);

        /** The sum of all three. */
        public int total() {
            return ec2 + fargate + external;
        }
    }

    /** The statistics that DescribeClusters lists when asked to include them, in AWS's order. */
    List<KeyValuePair> statistics() {
        return List.of(
                pair("runningEC2TasksCount", running.ec2),
                pair("runningFargateTasksCount", running.fargate),
                pair("pendingEC2TasksCount", pending.ec2),
                pair("pendingFargateTasksCount", pending.fargate),
                pair("runningExternalTasksCount", running.external),
                pair("pendingExternalTasksCount", pending.external),
                pair("activeEC2ServiceCount", activeServices.ec2),
                pair("activeFargateServiceCount", activeServices.fargate),
                pair("activeExternalServiceCount", activeServices.external),
                pair("drainingEC2ServiceCount", drainingServices.ec2),
                pair("drainingFargateServiceCount", drainingServices.fargate),
                pair("drainingExternalServiceCount", drainingServices.external));
    }

    private static KeyValuePair pair(String name, int value) {
        return KeyValuePair.builder().name(name).value(Integer.toString(value)).build();
    }
}
