package dev.drydock.testkit;

import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;

/** Networks for tests in which it does not matter which. */
public final class Networks {

    private Networks() {}

    /** {@code subnet-1} and nothing else: {@code runTask(b -> b.networkConfiguration(Networks::ofOneSubnet))}. */
    public static void ofOneSubnet(NetworkConfiguration.Builder network) {
        network.awsvpcConfiguration(vpc -> vpc.subnets("subnet-1"));
    }
}
