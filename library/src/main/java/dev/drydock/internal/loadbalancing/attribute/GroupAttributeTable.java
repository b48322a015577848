package dev.drydock.internal.loadbalancing.attribute;

import dev.drydock.internal.loadbalancing.store.GroupSettings;
import dev.drydock.internal.loadbalancing.store.TargetGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The attributes of target groups: which there are depends on the load balancers that a group is for.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_TargetGroupAttribute.html">
 *     TargetGroupAttribute</a>
 */
public final class GroupAttributeTable {

    /** Whether clients stay with a target. */
    public static final String STICKY = "stickiness.enabled";

    /** How they are told apart. */
    public static final String STICKINESS = "stickiness.type";

    /** The name of an application's own cookie. */
    public static final String COOKIE = "stickiness.app_cookie.cookie_name";

    /** How targets take turns. */
    public static final String ALGORITHM = "load_balancing.algorithm.type";

    /** Whether targets that behave otherwise than the rest get less. */
    public static final String MITIGATION = "load_balancing.algorithm.anomaly_mitigation";

    /** For how long a new target gets less. */
    public static final String SLOW_START = "slow_start.duration_seconds";

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

    private GroupAttributeTable() {}

    /** Those of a group. */
    public static AttributeTable of(GroupSettings settings) {
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
                AttributeKey.number(TargetGroup.DRAINING, 300, 0, MOST_DELAY),
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
