package dev.drydock.internal.loadbalancing.balancer;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.loadbalancing.attribute.AttributeKey;
import dev.drydock.internal.loadbalancing.attribute.AttributeTable;
import dev.drydock.internal.loadbalancing.request.NamedResources;
import dev.drydock.internal.loadbalancing.store.BalancerState;
import dev.drydock.internal.loadbalancing.store.BalancerStore;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancerAttributesResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ModifyLoadBalancerAttributesResponse;

/**
 * The attributes of load balancers by type.
 *
 * @see <a href="https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_LoadBalancerAttribute.html">
 *     LoadBalancerAttribute</a>
 */
final class BalancerAttributes {

    /** Whether a load balancer can be deleted. */
    static final String PROTECTION = "deletion_protection.enabled";

    private static final String CROSS_ZONE = "load_balancing.cross_zone.enabled";
    private static final String SECONDARY = "secondary_ips.auto_assigned.per_subnet";
    private static final List<String> LOGS = List.of("access_logs.s3", "connection_logs.s3", "health_check_logs.s3");

    private final NamedResources names;
    private final BalancerStore store;

    BalancerAttributes(NamedResources names, BalancerStore store) {
        this.names = names;
        this.store = store;
    }

    List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("DescribeLoadBalancerAttributes", this::describe),
                Operation.write("ModifyLoadBalancerAttributes", this::modify));
    }

    private DescribeLoadBalancerAttributesResponse describe(
            DescribeLoadBalancerAttributesRequest request, CallContext context) {
        return DescribeLoadBalancerAttributesResponse.builder()
                .attributes(shown(names.balancer(request.loadBalancerArn())))
                .build();
    }

    private ModifyLoadBalancerAttributesResponse modify(
            ModifyLoadBalancerAttributesRequest request, CallContext context) {
        BalancerState balancer = names.balancer(request.loadBalancerArn());
        SortedMap<String, String> next = table(balancer)
                .merged(
                        balancer.attributes(),
                        request.attributes().stream()
                                .map(each -> new AttributeTable.Given(each.key(), each.value()))
                                .toList());
        checkTogether(balancer, next);
        BalancerState changed = balancer.with(next);
        store.replace(changed);
        return ModifyLoadBalancerAttributesResponse.builder()
                .attributes(shown(changed))
                .build();
    }

    private static void checkTogether(BalancerState balancer, SortedMap<String, String> next) {
        if (balancer.routesHttp() && "false".equals(next.get(CROSS_ZONE))) {
            throw BalancerMessages.CROSS_ZONE_STAYS.with();
        }
        if (secondary(next) < secondary(balancer.attributes())) {
            throw BalancerMessages.SECONDARY_STAYS.with();
        }
        for (String each : LOGS) {
            String enabled = each + ".enabled";
            String bucket = each + ".bucket";
            if ("true".equals(next.get(enabled))
                    && next.getOrDefault(bucket, "").isEmpty()) {
                throw BalancerMessages.LOGS_NEED_BUCKET.with(bucket, enabled);
            }
        }
    }

    private static int secondary(Map<String, String> attributes) {
        return Integer.parseInt(attributes.getOrDefault(SECONDARY, "0"));
    }

    private static List<LoadBalancerAttribute> shown(BalancerState balancer) {
        List<LoadBalancerAttribute> shown = new ArrayList<>();
        table(balancer)
                .shown(balancer.attributes())
                .forEach((key, value) -> shown.add(
                        LoadBalancerAttribute.builder().key(key).value(value).build()));
        return shown;
    }

    private static AttributeTable table(BalancerState balancer) {
        boolean internal = balancer.identity().scheme().equals("internal");
        List<AttributeKey> application = application(internal);
        List<AttributeKey> network = network(internal);
        boolean http = balancer.routesHttp();
        Set<String> elsewhere = new LinkedHashSet<>();
        (http ? network : application).forEach(each -> elsewhere.add(each.key()));
        return new AttributeTable(
                "Load balancer",
                "load balancers with type '" + balancer.identity().type() + "'",
                http ? application : network,
                elsewhere);
    }

    private static List<AttributeKey> application(boolean internal) {
        List<AttributeKey> keys = new ArrayList<>(shared(internal, true));
        keys.add(AttributeKey.number("idle_timeout.timeout_seconds", 60, 1, 4_000));
        keys.add(AttributeKey.number("client_keep_alive.seconds", 3_600, 60, 604_800));
        logs(keys, "connection_logs.s3");
        logs(keys, "health_check_logs.s3");
        keys.add(AttributeKey.oneOf(
                "routing.http.desync_mitigation_mode", "defensive", List.of("monitor", "defensive", "strictest")));
        keys.add(AttributeKey.flag("routing.http.drop_invalid_header_fields.enabled", false));
        keys.add(AttributeKey.flag("routing.http.preserve_host_header.enabled", false));
        keys.add(AttributeKey.flag("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", false));
        keys.add(AttributeKey.flag("routing.http.xff_client_port.enabled", false));
        keys.add(AttributeKey.oneOf(
                "routing.http.xff_header_processing.mode", "append", List.of("append", "preserve", "remove")));
        keys.add(AttributeKey.flag("routing.http2.enabled", true));
        keys.add(AttributeKey.flag("waf.fail_open.enabled", false));
        return keys;
    }

    private static List<AttributeKey> network(boolean internal) {
        List<AttributeKey> keys = new ArrayList<>(shared(internal, false));
        keys.add(AttributeKey.oneOf(
                "dns_record.client_routing_policy",
                "any_availability_zone",
                List.of("availability_zone_affinity", "partial_availability_zone_affinity", "any_availability_zone")));
        keys.add(AttributeKey.number(SECONDARY, 0, 0, 7));
        return keys;
    }

    private static List<AttributeKey> shared(boolean internal, boolean crossZone) {
        List<AttributeKey> keys = new ArrayList<>();
        keys.add(AttributeKey.flag(PROTECTION, false));
        keys.add(AttributeKey.flag(CROSS_ZONE, crossZone));
        logs(keys, "access_logs.s3");
        keys.add(AttributeKey.flag("ipv6.deny_all_igw_traffic", internal));
        keys.add(AttributeKey.flag("zonal_shift.config.enabled", false));
        return keys;
    }

    private static void logs(List<AttributeKey> keys, String which) {
        keys.add(AttributeKey.flag(which + ".enabled", false));
        keys.add(AttributeKey.text(which + ".bucket", ""));
        keys.add(AttributeKey.text(which + ".prefix", ""));
    }
}
