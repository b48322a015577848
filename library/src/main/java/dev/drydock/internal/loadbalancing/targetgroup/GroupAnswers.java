package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.loadbalancing.store.CheckSettings;
import dev.drydock.internal.loadbalancing.store.GroupSettings;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Matcher;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;

/** How target groups are shown. */
final class GroupAnswers {

    private GroupAnswers() {}

    static TargetGroup shown(TargetGroups groups, dev.drydock.internal.loadbalancing.store.TargetGroup group) {
        GroupSettings settings = group.settings();
        CheckSettings check = settings.check();
        return TargetGroup.builder()
                .targetGroupArn(group.arn())
                .targetGroupName(settings.name())
                .protocol(settings.protocol())
                .protocolVersion(settings.protocolVersion())
                .port(settings.port())
                .vpcId(settings.vpc())
                .healthCheckProtocol(check.protocol())
                .healthCheckPort(check.port())
                .healthCheckEnabled(true)
                .healthCheckIntervalSeconds(check.interval())
                .healthCheckTimeoutSeconds(check.timeout())
                .healthyThresholdCount(check.healthy())
                .unhealthyThresholdCount(check.unhealthy())
                .healthCheckPath(check.path())
                .matcher(matcher(check))
                .loadBalancerArns(groups.balancersOf(group))
                .targetType(settings.targetType())
                .ipAddressType(settings.ipAddressType())
                .build();
    }

    private static @Nullable Matcher matcher(CheckSettings check) {
        if (check.httpCodes() == null && check.grpcCodes() == null) {
            return null;
        }
        return Matcher.builder()
                .httpCode(check.httpCodes())
                .grpcCode(check.grpcCodes())
                .build();
    }
}
