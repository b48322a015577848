package dev.drydock.internal.ecs.instance;

import dev.drydock.instance.InstanceType;

/**
 * What was settled for good when a container instance was registered.
 *
 * @param arn the ARN of the container instance
 * @param clusterArn the ARN of its cluster
 * @param ec2InstanceId {@code i-…}; {@code mi-…} for a host outside of EC2
 * @param type what resources it has
 * @param zone the availability zone
 * @param zoneIndex the place of its zone among the region's zones
 * @param registeredAt in milliseconds since the epoch
 */
record RegisteredHost(
        String arn,
        String clusterArn,
        String ec2InstanceId,
        InstanceType type,
        String zone,
        int zoneIndex,
        long registeredAt) {}
