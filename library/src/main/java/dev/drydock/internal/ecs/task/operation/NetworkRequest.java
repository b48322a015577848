package dev.drydock.internal.ecs.task.operation;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AssignPublicIp;
import software.amazon.awssdk.services.ecs.model.AwsVpcConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkConfiguration;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The network configuration of a request. Subnets and security groups belong to the world Drydock does not simulate, so
 * anything well-formed exists.
 */
public final class NetworkRequest {

    private static final int MOST_SUBNETS = 16;
    private static final int MOST_GROUPS = 5;
    private static final int LONGEST_SHOWN = 255;

    private NetworkRequest() {}

    /**
     * The subnets and security groups, or null where the network mode has none.
     *
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException} if they do not fit the definition
     */
    public static @Nullable AwsVpcConfiguration checked(
            @Nullable NetworkConfiguration configuration, TaskDefinition definition, boolean fargate) {
        AwsVpcConfiguration network = configuration == null ? null : configuration.awsvpcConfiguration();
        if (definition.networkMode() != NetworkMode.AWSVPC) {
            if (network != null) {
                throw TaskMessages.NETWORK_UNEXPECTED.with();
            }
            return null;
        }
        if (network == null) {
            throw TaskMessages.NETWORK_MISSING.with();
        }
        if (network.subnets().isEmpty()) {
            throw TaskMessages.SUBNETS_EMPTY.with();
        }
        if (network.subnets().size() > MOST_SUBNETS) {
            throw TaskMessages.TOO_MANY_SUBNETS.with();
        }
        if (network.securityGroups().size() > MOST_GROUPS) {
            throw TaskMessages.TOO_MANY_GROUPS.with();
        }
        for (String subnet : network.subnets()) {
            if (subnet == null || !subnet.startsWith("subnet-")) {
                throw TaskMessages.SUBNET_UNKNOWN.with(shown(subnet), shown(subnet));
            }
        }
        for (String group : network.securityGroups()) {
            if (group == null || !group.startsWith("sg-")) {
                throw TaskMessages.GROUP_UNKNOWN.with(shown(group), shown(group));
            }
        }
        if (!fargate && network.assignPublicIp() == AssignPublicIp.ENABLED) {
            throw TaskMessages.NO_PUBLIC_IP.with();
        }
        return network;
    }

    private static String shown(@Nullable String text) {
        String shown = String.valueOf(text);
        return shown.length() <= LONGEST_SHOWN ? shown : shown.substring(0, LONGEST_SHOWN);
    }
}
