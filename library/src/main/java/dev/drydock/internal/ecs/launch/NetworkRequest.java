package dev.drydock.internal.ecs.launch;

import dev.drydock.internal.call.text.Shown;
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

    private NetworkRequest() {}

    /**
     * The subnets and security groups, or null where the network mode has none.
     *
     * @throws dev.drydock.internal.call.Refusal {@code InvalidParameterException} if they do not fit the definition
     */
    public static @Nullable AwsVpcConfiguration checked(
            @Nullable NetworkConfiguration configuration, TaskDefinition definition, CapacityChoice choice) {
        AwsVpcConfiguration network = configuration == null ? null : configuration.awsvpcConfiguration();
        if (definition.networkMode() != NetworkMode.AWSVPC) {
            if (network != null) {
                throw LaunchMessages.NETWORK_UNEXPECTED.with();
            }
            return null;
        }
        if (network == null) {
            throw LaunchMessages.NETWORK_MISSING.with();
        }
        for (String subnet : network.subnets()) {
            if (!subnet.startsWith("subnet-")) {
                throw LaunchMessages.SUBNET_UNKNOWN.with(Shown.name(subnet), Shown.name(subnet));
            }
        }
        for (String group : network.securityGroups()) {
            if (!group.startsWith("sg-")) {
                throw LaunchMessages.GROUP_UNKNOWN.with(Shown.name(group), Shown.name(group));
            }
        }
        if (!choice.onFargate() && network.assignPublicIp() == AssignPublicIp.ENABLED) {
            throw LaunchMessages.NO_PUBLIC_IP.with();
        }
        return network;
    }
}
