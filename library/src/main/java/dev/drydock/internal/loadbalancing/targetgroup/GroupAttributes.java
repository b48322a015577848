package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.loadbalancing.attribute.AttributeTable;
import dev.drydock.internal.loadbalancing.attribute.GroupAttributeTable;
import dev.drydock.internal.loadbalancing.store.GroupSettings;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyTargetGroupAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/**
 * The attributes of target groups: which there are depends on the load balancers that a group is for.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html">
 *     TargetGroupAttribute</a>
 */
final class GroupAttributes {

    private final GroupFinder finder;
    private final TargetGroups groups;

    GroupAttributes(GroupFinder finder, TargetGroups groups) {
        this.finder = finder;
        this.groups = groups;
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("DescribeTargetGroupAttributes", this::describe)
                        .scope(each -> List.of(each.targetGroupArn())),
                Operation.write("ModifyTargetGroupAttributes", this::modify)
                        .scope(each -> List.of(each.targetGroupArn())));
    }

    private DescribeTargetGroupAttributesResponse describe(
            DescribeTargetGroupAttributesRequest request, CallContext context) {
        return DescribeTargetGroupAttributesResponse.builder()
                .attributes(shown(finder.find(request.targetGroupArn())))
                .build();
    }

    private ModifyTargetGroupAttributesResponse modify(
            ModifyTargetGroupAttributesRequest request, CallContext context) {
        TargetGroup group = finder.find(request.targetGroupArn());
        SortedMap<String, String> next = GroupAttributeTable.of(group.settings())
                .merged(
                        group.attributes(),
                        request.attributes().stream()
                                .map(each -> new AttributeTable.Given(each.key(), each.value()))
                                .toList());
        checkTogether(group.settings(), next);
        groups.setAttributes(group, next);
        return ModifyTargetGroupAttributesResponse.builder()
                .attributes(shown(group))
                .build();
    }

    private static void checkTogether(GroupSettings settings, Map<String, String> next) {
        String type = next.get(GroupAttributeTable.STICKINESS);
        boolean sticky = "true".equals(next.get(GroupAttributeTable.STICKY));
        if (sticky && settings.protocol().equals("TLS")) {
            throw GroupMessages.STICKY_TLS.with();
        }
        if (type != null && type.equals("source_ip") == settings.isOfApplications()) {
            throw GroupMessages.STICKINESS_TYPE.with(type, settings.protocol());
        }
        String cookie = next.getOrDefault(GroupAttributeTable.COOKIE, "");
        if (sticky && "app_cookie".equals(type) && cookie.isEmpty()) {
            throw GroupMessages.NO_COOKIE.with();
        }
        if (cookie.startsWith("AWSALB")) {
            throw GroupMessages.RESERVED_COOKIE.with(cookie);
        }
        String algorithm = next.getOrDefault(GroupAttributeTable.ALGORITHM, "round_robin");
        if ("on".equals(next.get(GroupAttributeTable.MITIGATION)) && !algorithm.equals("weighted_random")) {
            throw GroupMessages.MITIGATION.with();
        }
        if (!"0".equals(next.getOrDefault(GroupAttributeTable.SLOW_START, "0")) && !algorithm.equals("round_robin")) {
            throw GroupMessages.SLOW_START.with();
        }
    }

    private static List<TargetGroupAttribute> shown(TargetGroup group) {
        List<TargetGroupAttribute> shown = new ArrayList<>();
        GroupAttributeTable.of(group.settings())
                .shown(group.attributes())
                .forEach((key, value) -> shown.add(
                        TargetGroupAttribute.builder().key(key).value(value).build()));
        return shown;
    }
}
