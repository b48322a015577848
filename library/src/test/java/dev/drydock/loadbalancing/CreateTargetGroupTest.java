package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DuplicateTargetGroupNameException;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

class CreateTargetGroupTest {

    private final Pier pier = new Pier();

    private void refused(Consumer<CreateTargetGroupRequest.Builder> change, String code, String text) {
        pier.refuses(() -> pier.create(change), code, text);
    }

    private void invalid(Consumer<CreateTargetGroupRequest.Builder> change, String text) {
        refused(change, "ValidationError", text);
    }

    // ---- what comes of it

    @Test
    void a_group_of_http_has_the_defaults_of_application_load_balancers() {
        TargetGroup group = pier.create(b -> {});

        assertThat(group.targetGroupArn())
                .matches("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/web/[0-9a-f]{16}");
        assertThat(group)
                .isEqualTo(TargetGroup.builder()
                        .targetGroupArn(group.targetGroupArn())
                        .targetGroupName("web")
                        .protocol("HTTP")
                        .protocolVersion("HTTP1")
                        .port(80)
                        .vpcId("vpc-1")
                        .healthCheckProtocol("HTTP")
                        .healthCheckPort("traffic-port")
                        .healthCheckEnabled(true)
                        .healthCheckIntervalSeconds(30)
                        .healthCheckTimeoutSeconds(5)
                        .healthyThresholdCount(5)
                        .unhealthyThresholdCount(2)
                        .healthCheckPath("/")
                        .matcher(m -> m.httpCode("200"))
                        .loadBalancerArns(group.loadBalancerArns())
                        .targetType("ip")
                        .ipAddressType("ipv4")
                        .build());
    }

    @Test
    void a_group_of_grpc_is_checked_for_code_12() {
        TargetGroup group = pier.create(b -> b.protocolVersion("GRPC"));

        assertThat(group.healthCheckPath()).isEqualTo("/AWS.ALB/healthcheck");
        assertThat(group.matcher().grpcCode()).isEqualTo("12");
        assertThat(group.matcher().httpCode()).isNull();
    }

    @Test
    void a_group_of_tcp_is_checked_by_tcp() {
        TargetGroup group = pier.create(b -> b.protocol(ProtocolEnum.TCP));

        assertThat(group.healthCheckProtocolAsString()).isEqualTo("TCP");
        assertThat(group.healthCheckTimeoutSeconds()).isEqualTo(10);
        assertThat(group.healthCheckPath()).isNull();
        assertThat(group.matcher()).isNull();
        assertThat(group.protocolVersion()).isNull();
    }

    @Test
    void a_group_of_tcp_may_be_checked_by_http() {
        TargetGroup group = pier.create(b -> b.protocol(ProtocolEnum.TCP).healthCheckProtocol(ProtocolEnum.HTTP));

        assertThat(group.healthCheckTimeoutSeconds()).isEqualTo(6);
        assertThat(group.healthCheckPath()).isEqualTo("/");
        assertThat(group.matcher().httpCode()).isEqualTo("200-399");
    }

    @Test
    void without_a_target_type_targets_are_instances() {
        assertThat(pier.create(b -> b.targetType((TargetTypeEnum) null)).targetTypeAsString())
                .isEqualTo("instance");
    }

    @Test
    void what_is_asked_for_is_shown() {
        TargetGroup group = pier.create(b -> b.healthCheckPath("/health")
                .healthCheckPort("8081")
                .healthCheckIntervalSeconds(10)
                .healthCheckTimeoutSeconds(2)
                .healthyThresholdCount(2)
                .unhealthyThresholdCount(3)
                .matcher(m -> m.httpCode("200,204-299")));

        assertThat(group.healthCheckPath()).isEqualTo("/health");
        assertThat(group.healthCheckPort()).isEqualTo("8081");
        assertThat(group.healthCheckIntervalSeconds()).isEqualTo(10);
        assertThat(group.healthCheckTimeoutSeconds()).isEqualTo(2);
        assertThat(group.healthyThresholdCount()).isEqualTo(2);
        assertThat(group.unhealthyThresholdCount()).isEqualTo(3);
        assertThat(group.matcher().httpCode()).isEqualTo("200,204-299");
    }

    @Test
    void the_same_again_is_the_same_group() {
        TargetGroup first = pier.create(b -> {});

        TargetGroup second = pier.create(b -> {});

        assertThat(second).isEqualTo(first);
        assertThat(pier.elb.describeTargetGroups().targetGroups()).hasSize(1);
    }

    @Test
    void other_settings_under_the_same_name_are_refused() {
        pier.group();

        refused(
                b -> b.port(8080),
                "DuplicateTargetGroupName",
                "A target group with the same name 'web' exists, but with different settings");
        assertThatThrownBy(() -> pier.create(b -> b.port(8080))).isInstanceOf(DuplicateTargetGroupNameException.class);
    }

    // ---- names and places

    @Test
    void a_name_has_at_most_32_characters() {
        invalid(
                b -> b.name("a".repeat(33)),
                "Target group name '" + "a".repeat(33) + "' cannot be longer than '32' characters");
    }

    @Test
    void a_name_has_letters_digits_and_hyphens() {
        invalid(
                b -> b.name("web_1"),
                "Target group name 'web_1' can only contain characters that are alphanumeric characters or hyphens(-)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-web", "web-"})
    void a_name_does_not_begin_or_end_with_a_hyphen(String name) {
        invalid(b -> b.name(name), "Target group name '" + name + "' cannot begin or end with '-'");
    }

    @Test
    void a_protocol_is_needed() {
        invalid(b -> b.protocol((ProtocolEnum) null), "A protocol must be specified");
    }

    @Test
    void a_port_is_needed() {
        invalid(b -> b.port(null), "A port must be specified");
    }

    @Test
    void a_vpc_is_needed() {
        invalid(b -> b.vpcId(null), "A VPC ID must be specified");
    }

    @Test
    void a_vpc_is_named_like_one() {
        invalid(b -> b.vpcId("subnet-1"), "The VPC ID 'subnet-1' is not found");
    }

    @Test
    void a_region_has_at_most_3000_groups() {
        for (int i = 0; i < 3_000; i++) {
            int n = i;
            pier.create(b -> b.name("group-" + n));
        }

        refused(b -> {}, "TooManyTargetGroups", "The maximum number of target groups has been reached");
    }

    // ---- protocols and checks

    @Test
    void a_protocol_version_is_one_of_three() {
        invalid(b -> b.protocolVersion("HTTP3"), "Protocol version 'HTTP3' must be one of [GRPC, HTTP1, HTTP2]");
    }

    @Test
    void only_http_has_versions() {
        refused(
                b -> b.protocol(ProtocolEnum.TCP).protocolVersion("HTTP2"),
                "InvalidConfigurationRequest",
                "Protocol version is not supported for target groups with the TCP protocol");
    }

    @Test
    void checks_of_addresses_cannot_be_disabled() {
        invalid(
                b -> b.healthCheckEnabled(false),
                "Health check enabled must be true for target groups with target type 'ip'");
    }

    @ParameterizedTest
    @CsvSource({"HTTP,TCP", "TCP,UDP", "TCP,TLS"})
    void not_every_protocol_checks(String protocol, String by) {
        refused(
                b -> b.protocol(protocol).healthCheckProtocol(by),
                "InvalidConfigurationRequest",
                "Health check protocol '" + by + "' is not supported for target groups with the " + protocol
                        + " protocol");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "0", "65536"})
    void a_check_has_a_port(String port) {
        invalid(
                b -> b.healthCheckPort(port),
                "Health check port '" + port + "' must be 'traffic-port' or between '1' and '65535'");
    }

    @Test
    void a_check_by_tcp_has_no_path() {
        refused(
                b -> b.protocol(ProtocolEnum.TCP).healthCheckPath("/"),
                "InvalidConfigurationRequest",
                "Health check paths are not supported for TCP health checks");
    }

    @Test
    void a_check_by_tcp_has_no_matcher() {
        refused(
                b -> b.protocol(ProtocolEnum.TCP).matcher(m -> m.httpCode("200")),
                "InvalidConfigurationRequest",
                "Health check matchers are not supported for TCP health checks");
    }

    @Test
    void a_path_begins_with_a_slash() {
        invalid(b -> b.healthCheckPath("health"), "Health check path 'health' must begin with '/'");
    }

    @Test
    void the_interval_is_longer_than_the_timeout() {
        invalid(
                b -> b.healthCheckIntervalSeconds(5).healthCheckTimeoutSeconds(5),
                "Health check interval must be greater than the timeout.");
    }

    @Test
    void of_network_load_balancers_the_interval_may_be_the_timeout() {
        pier.create(b -> b.name("equal")
                .protocol(ProtocolEnum.TCP)
                .healthCheckIntervalSeconds(10)
                .healthCheckTimeoutSeconds(10));

        invalid(
                b -> b.protocol(ProtocolEnum.TCP).healthCheckIntervalSeconds(9).healthCheckTimeoutSeconds(10),
                "Health check timeout '10' must be smaller than or equal to the interval '9'");
    }

    @Test
    void a_matcher_of_http_names_codes_of_http() {
        invalid(b -> b.matcher(m -> m.grpcCode("0")), "Health check matcher HTTP code cannot be empty");
        invalid(b -> b.matcher(m -> m.httpCode("ok")), "Health check matcher code 'ok' is not valid");
        invalid(
                b -> b.matcher(m -> m.httpCode("200-599")),
                "Health check matcher HTTP code '599' must be within '200-499' inclusive");
    }

    @Test
    void a_matcher_of_grpc_names_codes_of_grpc() {
        invalid(
                b -> b.protocolVersion("GRPC").matcher(m -> m.httpCode("200")),
                "Health check matcher GRPC code cannot be empty");
        invalid(
                b -> b.protocolVersion("GRPC").matcher(m -> m.grpcCode("100")),
                "Health check matcher GRPC code '100' must be within '0-99' inclusive");
    }

    // ---- what is not simulated

    @ParameterizedTest
    @ValueSource(strings = {"lambda", "alb"})
    void targets_that_no_service_has_are_refused_by_name(String type) {
        assertThatThrownBy(() -> pier.create(b -> b.targetType(type)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("targetType of elasticloadbalancing:CreateTargetGroup");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GENEVE", "QUIC", "TCP_QUIC"})
    void protocols_that_no_service_has_are_refused_by_name(String protocol) {
        assertThatThrownBy(() -> pier.create(b -> b.protocol(protocol)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("protocol of elasticloadbalancing:CreateTargetGroup");
    }
}
