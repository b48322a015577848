package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

class TargetGroupAttributesTest {

    private final Pier pier = new Pier();

    private Map<String, String> set(String group, String... keysAndValues) {
        List<TargetGroupAttribute> attributes = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            attributes.add(TargetGroupAttribute.builder()
                    .key(keysAndValues[i])
                    .value(keysAndValues[i + 1])
                    .build());
        }
        return map(pier.elb
                .modifyTargetGroupAttributes(b -> b.targetGroupArn(group).attributes(attributes))
                .attributes());
    }

    private Map<String, String> described(String group) {
        return map(pier.elb
                .describeTargetGroupAttributes(b -> b.targetGroupArn(group))
                .attributes());
    }

    private static Map<String, String> map(List<TargetGroupAttribute> attributes) {
        Map<String, String> map = new TreeMap<>();
        attributes.forEach(each -> map.put(each.key(), each.value()));
        return map;
    }

    private String network() {
        return pier.create(b -> b.protocol(ProtocolEnum.TCP)).targetGroupArn();
    }

    @Test
    void a_group_of_http_has_the_attributes_of_application_load_balancers() {
        assertThat(described(pier.group()))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("deregistration_delay.timeout_seconds", "300"),
                        Map.entry("stickiness.enabled", "false"),
                        Map.entry("stickiness.type", "lb_cookie"),
                        Map.entry("stickiness.lb_cookie.duration_seconds", "86400"),
                        Map.entry("stickiness.app_cookie.cookie_name", ""),
                        Map.entry("stickiness.app_cookie.duration_seconds", "86400"),
                        Map.entry("load_balancing.cross_zone.enabled", "use_load_balancer_configuration"),
                        Map.entry("load_balancing.algorithm.type", "round_robin"),
                        Map.entry("load_balancing.algorithm.anomaly_mitigation", "off"),
                        Map.entry("slow_start.duration_seconds", "0"),
                        Map.entry("target_group_health.dns_failover.minimum_healthy_targets.count", "1"),
                        Map.entry("target_group_health.dns_failover.minimum_healthy_targets.percentage", "off"),
                        Map.entry("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", "1"),
                        Map.entry(
                                "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
                                "off")));
    }

    @Test
    void a_group_of_tcp_has_those_of_network_load_balancers() {
        assertThat(described(network()))
                .containsEntry("stickiness.type", "source_ip")
                .containsEntry("preserve_client_ip.enabled", "false")
                .containsEntry("proxy_protocol_v2.enabled", "false")
                .containsEntry("deregistration_delay.connection_termination.enabled", "false")
                .containsEntry("target_health_state.unhealthy.connection_termination.enabled", "true")
                .containsEntry("target_health_state.unhealthy.draining_interval_seconds", "0")
                .doesNotContainKey("slow_start.duration_seconds");
    }

    @Test
    void what_is_set_is_the_answer_and_stays() {
        String group = pier.group();

        Map<String, String> answer = set(group, "deregistration_delay.timeout_seconds", "30");

        assertThat(answer).containsEntry("deregistration_delay.timeout_seconds", "30");
        assertThat(described(group)).isEqualTo(answer);
    }

    @Test
    void a_key_that_no_group_has_is_not_recognized() {
        String group = pier.group();

        pier.refuses(
                () -> set(group, "deregistration_delay", "30"),
                "ValidationError",
                "Target group attribute key 'deregistration_delay' is not recognized");
    }

    @Test
    void a_key_of_other_load_balancers_is_not_supported() {
        String group = network();

        pier.refuses(
                () -> set(group, "slow_start.duration_seconds", "30"),
                "InvalidConfigurationRequest",
                "Target group attribute key 'slow_start.duration_seconds' is not supported on target groups with the TCP"
                        + " protocol");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "deregistration_delay.timeout_seconds, 3601, between '0' and '3600'",
                "deregistration_delay.timeout_seconds, soon, between '0' and '3600'",
                "slow_start.duration_seconds, 29, '0' or between '30' and '900'",
                "target_group_health.dns_failover.minimum_healthy_targets.percentage, 0, 'off' or between '1' and '100'"
            })
    void a_value_out_of_range_is_refused(String key, String value, String allowed) {
        String group = pier.group();

        pier.refuses(
                () -> set(group, key, value),
                "ValidationError",
                "Target group attribute '" + key + "' has the value '" + value + "', but it must be " + allowed);
    }

    @Test
    void stickiness_is_of_the_kind_that_the_load_balancer_has() {
        String web = pier.group();

        pier.refuses(
                () -> set(web, "stickiness.type", "source_ip"),
                "InvalidConfigurationRequest",
                "Stickiness type 'source_ip' is not supported for target groups with the HTTP protocol");
    }

    @Test
    void stickiness_by_a_cookie_is_none_of_tcp() {
        String group = network();

        pier.refuses(
                () -> set(group, "stickiness.type", "lb_cookie"),
                "InvalidConfigurationRequest",
                "Stickiness type 'lb_cookie' is not supported for target groups with the TCP protocol");
    }

    @Test
    void tls_is_not_sticky() {
        String group = pier.create(b -> b.protocol(ProtocolEnum.TLS)).targetGroupArn();

        pier.refuses(
                () -> set(group, "stickiness.enabled", "true"),
                "InvalidConfigurationRequest",
                "You cannot enable stickiness on target groups with the TLS protocol");
    }

    @Test
    void the_cookie_of_an_application_has_a_name_of_its_own() {
        String group = pier.group();

        pier.refuses(
                () -> set(group, "stickiness.enabled", "true", "stickiness.type", "app_cookie"),
                "InvalidConfigurationRequest",
                "You must set an application cookie name to enable stickiness of type 'app_cookie'");
        pier.refuses(
                () -> set(group, "stickiness.app_cookie.cookie_name", "AWSALBAPP"),
                "ValidationError",
                "The cookie name 'AWSALBAPP' is reserved for use by the load balancer");
    }

    @Test
    void anomalies_are_mitigated_at_random_only() {
        String group = pier.group();

        pier.refuses(
                () -> set(group, "load_balancing.algorithm.anomaly_mitigation", "on"),
                "InvalidConfigurationRequest",
                "Anomaly mitigation is only supported with the weighted_random algorithm");
    }

    @Test
    void slow_start_goes_round_robin_only() {
        String group = pier.group();

        pier.refuses(
                () -> set(
                        group,
                        "slow_start.duration_seconds",
                        "30",
                        "load_balancing.algorithm.type",
                        "least_outstanding_requests"),
                "InvalidConfigurationRequest",
                "Slow start is only supported with the round_robin algorithm");
    }

    @Test
    void what_a_test_says_of_draining_is_an_attribute() {
        String group = pier.group();

        pier.aws.targets(group).deregistrationDelay(Duration.ofMillis(1_500));

        assertThat(described(group)).containsEntry("deregistration_delay.timeout_seconds", "2");
    }
}
