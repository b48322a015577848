package dev.drydock.internal.loadbalancing.targetgroup;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.loadbalancing.attribute.AttributeKey;
import dev.drydock.internal.loadbalancing.attribute.AttributeTable;
import dev.drydock.internal.loadbalancing.store.GroupSettings;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import dev.drydock.internal.loadbalancing.store.TargetGroups;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    /** For how long a deregistered target drains. */
    static final String DRAINING = TargetGroup.DRAINING;

    private static final String STICKY = "stickiness.enabled";
    private static final String STICKINESS = "stickiness.type";
    private static final String COOKIE = "stickiness.app_cookie.cookie_name";
    private static final String ALGORITHM = "load_balancing.algorithm.type";
    private static final String MITIGATION = "load_balancing.algorithm.anomaly_mitigation";
    private static final String SLOW_START = "slow_start.duration_seconds";
    private static final String HEALTH = "target_group_health.";
    private static final String TERMINATES = "target_health_state.unhealthy.connection_termination.enabled";

    private static final int WEEK = 604_800;
    private static final int DAY = 86_400;
    private static final int MOST_DELAY = 3_600;
    private static final int LEAST_SLOW_START = 30;
    private static final int MOST_SLOW_START = 900;
    private static final int MOST_INTERVAL = 360_000;
    private static final int MOST_TARGETS = 1_000;

    private static final Set<String> GATEWAYS = Set.of(
            "target_failover.on_deregistration",
            "target_failover.on_unhealthy",
            "send_tcp_reset.on_unhealthy.enabled",
            "send_tcp_reset.on_deregistration.enabled",
            "lambda.multi_value_headers.enabled");

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
        SortedMap<String, String> next = table(group.settings())
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
        String type = next.get(STICKINESS);
        boolean sticky = "true".equals(next.get(STICKY));
        if (sticky && settings.protocol().equals("TLS")) {
            throw GroupMessages.STICKY_TLS.with();
        }
        if (type != null && type.equals("source_ip") == settings.isOfApplications()) {
            throw GroupMessages.STICKINESS_TYPE.with(type, settings.protocol());
        }
        String cookie = next.getOrDefault(COOKIE, "");
        if (sticky && "app_cookie".equals(type) && cookie.isEmpty()) {
            throw GroupMessages.NO_COOKIE.with();
        }
        if (cookie.startsWith("AWSALB")) {
            throw GroupMessages.RESERVED_COOKIE.with(cookie);
        }
        String algorithm = next.getOrDefault(ALGORITHM, "round_robin");
        if ("on".equals(next.get(MITIGATION)) && !algorithm.equals("weighted_random")) {
            throw GroupMessages.MITIGATION.with();
        }
        if (!"0".equals(next.getOrDefault(SLOW_START, "0")) && !algorithm.equals("round_robin")) {
            throw GroupMessages.SLOW_START.with();
        }
    }

    private static List<TargetGroupAttribute> shown(TargetGroup group) {
        List<TargetGroupAttribute> shown = new ArrayList<>();
        table(group.settings())
                .shown(group.attributes())
                .forEach((key, value) -> shown.add(
                        TargetGroupAttribute.builder().key(key).value(value).build()));
        return shown;
    }

    private static AttributeTable table(GroupSettings settings) {
        boolean http = settings.isOfApplications();
        List<AttributeKey> application = new ArrayList<>(shared("lb_cookie"));
        application.addAll(ofApplications());
        List<AttributeKey> network = new ArrayList<>(shared("source_ip"));
        network.addAll(ofNetworks(settings));
        Set<String> elsewhere = new LinkedHashSet<>(GATEWAYS);
        (http ? network : application).forEach(each -> elsewhere.add(each.key()));
        return new AttributeTable(
                "Target group",
                "target groups with the " + settings.protocol() + " protocol",
                http ? application : network,
                elsewhere);
    }

    private static List<AttributeKey> shared(String stickiness) {
        return List.of(
                AttributeKey.number(DRAINING, 300, 0, MOST_DELAY),
                AttributeKey.flag(STICKY, false),
                AttributeKey.oneOf(STICKINESS, stickiness, List.of("lb_cookie", "app_cookie", "source_ip")),
                AttributeKey.oneOf(
                        "load_balancing.cross_zone.enabled",
                        "use_load_balancer_configuration",
                        List.of("true", "false", "use_load_balancer_configuration")),
                offOr(HEALTH + "dns_failover.minimum_healthy_targets.count", "1", MOST_TARGETS),
                offOr(HEALTH + "dns_failover.minimum_healthy_targets.percentage", "off", 100),
                AttributeKey.number(
                        HEALTH + "unhealthy_state_routing.minimum_healthy_targets.count", 1, 1, MOST_TARGETS),
                offOr(HEALTH + "unhealthy_state_routing.minimum_healthy_targets.percentage", "off", 100));
    }

    private static List<AttributeKey> ofApplications() {
        return List.of(
                AttributeKey.oneOf(
                        ALGORITHM,
                        "round_robin",
                        List.of("round_robin", "least_outstanding_requests", "weighted_random")),
                AttributeKey.oneOf(MITIGATION, "off", List.of("on", "off")),
                slowStart(),
                AttributeKey.text(COOKIE, ""),
                AttributeKey.number("stickiness.app_cookie.duration_seconds", DAY, 1, WEEK),
                AttributeKey.number("stickiness.lb_cookie.duration_seconds", DAY, 1, WEEK));
    }

    private static List<AttributeKey> ofNetworks(GroupSettings settings) {
        boolean udp = settings.protocol().contains("UDP");
        boolean keepsAddress = udp || !settings.targetType().equals("ip");
        return List.of(
                AttributeKey.flag("deregistration_delay.connection_termination.enabled", udp),
                AttributeKey.flag("preserve_client_ip.enabled", keepsAddress),
                AttributeKey.flag("proxy_protocol_v2.enabled", false),
                AttributeKey.flag(TERMINATES, !udp),
                AttributeKey.number("target_health_state.unhealthy.draining_interval_seconds", 0, 0, MOST_INTERVAL));
    }

    private static AttributeKey offOr(String key, String otherwise, int most) {
        AttributeKey number = AttributeKey.number(key, 1, 1, most);
        return new AttributeKey(
                key,
                otherwise,
                "'off' or " + number.allowed(),
                text -> text.equals("off") || number.check().test(text));
    }

    private static AttributeKey slowStart() {
        AttributeKey number = AttributeKey.number(SLOW_START, 0, LEAST_SLOW_START, MOST_SLOW_START);
        return new AttributeKey(
                SLOW_START,
                "0",
                "'0' or " + number.allowed(),
                text -> text.equals("0") || number.check().test(text));
    }
}
