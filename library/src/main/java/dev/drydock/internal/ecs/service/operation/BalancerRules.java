package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.launch.CapacityChoice;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PortMapping;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * What the load balancers of a service may be. A target group that nobody created or declared is taken to fit
 * as long as no other was.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LoadBalancer.html">LoadBalancer</a>
 */
final class BalancerRules {

    private static final int MOST_BALANCERS = 5;

    private final TargetRegistry targets;

    BalancerRules(TargetRegistry targets) {
        this.targets = targets;
    }

    List<LoadBalancer> balancers(List<LoadBalancer> balancers, TaskDefinition definition, CapacityChoice choice) {
        boolean fargate = choice.onFargate();
        if (choice.launchType().equals("EXTERNAL") && !balancers.isEmpty()) {
            throw AttachmentMessages.BALANCER_ON_EXTERNAL.with();
        }
        if (balancers.size() > MOST_BALANCERS) {
            throw AttachmentMessages.TOO_MANY_BALANCERS.with();
        }
        Set<String> groups = new HashSet<>();
        boolean classic = false;
        for (LoadBalancer each : balancers) {
            named(each);
            classic |= each.targetGroupArn() == null;
            if (each.targetGroupArn() != null && !groups.add(each.targetGroupArn())) {
                throw AttachmentMessages.DUPLICATE.with(each.targetGroupArn());
            }
        }
        if (classic && !groups.isEmpty()) {
            throw AttachmentMessages.MIXED.with();
        }
        if (classic && fargate) {
            throw AttachmentMessages.CLASSIC_ON_FARGATE.with();
        }
        for (LoadBalancer each : balancers) {
            NotSimulated.refuseMember(
                    each, "loadBalancers.advancedConfiguration", "the advanced configuration of load balancers");
            port(definition, each.containerName(), each.containerPort());
            if (each.targetGroupArn() != null) {
                declared(each.targetGroupArn(), definition);
            }
        }
        return List.copyOf(balancers);
    }

    private static void named(@Nullable LoadBalancer balancer) {
        boolean group = balancer != null && balancer.targetGroupArn() != null;
        boolean name = balancer != null && balancer.loadBalancerName() != null;
        if (group && name) {
            throw AttachmentMessages.BOTH_NAMED.with();
        }
        if (!group && !name) {
            throw AttachmentMessages.NONE_NAMED.with();
        }
    }

    private void declared(String group, TaskDefinition definition) {
        if (targets.isMissing(group)) {
            throw AttachmentMessages.NO_GROUP.with(Shown.name(group));
        }
        TargetRegistry.Declared declared = targets.declared(group);
        if (declared == null) {
            return;
        }
        if (!declared.hasLoadBalancer()) {
            throw AttachmentMessages.NO_BALANCER.with(Shown.name(group));
        }
        boolean awsvpc = definition.networkMode() == NetworkMode.AWSVPC;
        String needed = awsvpc ? "ip" : "instance";
        if (declared.targetType() != null && !declared.targetType().equals(needed)) {
            String mode = definition.networkMode() == null ? "bridge" : definition.networkModeAsString();
            throw AttachmentMessages.TARGET_TYPE.with(Shown.name(group), declared.targetType(), mode);
        }
    }

    static void port(TaskDefinition definition, @Nullable String container, @Nullable Integer port) {
        ContainerDefinition found = container(definition, container);
        if (found == null) {
            throw AttachmentMessages.NO_CONTAINER.with(Shown.name(container));
        }
        for (PortMapping mapping : found.portMappings()) {
            if (port != null && port.equals(mapping.containerPort())) {
                return;
            }
        }
        throw AttachmentMessages.NO_PORT.with(Shown.name(container), String.valueOf(port));
    }

    private static @Nullable ContainerDefinition container(TaskDefinition definition, @Nullable String name) {
        for (ContainerDefinition each : definition.containerDefinitions()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
