package dev.drydock.loadbalancing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Snapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetGroupsResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/** ModifyTargetGroup, DeleteTargetGroup and DescribeTargetGroups. */
class TargetGroupOperationsTest {

    private static final String NOBODY =
            "arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/nobody/0123456789abcdef";

    private final Pier pier = new Pier();

    private TargetGroup described(String arn) {
        return pier.elb
                .describeTargetGroups(b -> b.targetGroupArns(arn))
                .targetGroups()
                .get(0);
    }

    // ---- modify

    @Test
    void a_modified_check_is_the_answer_and_stays() {
        String group = pier.group();

        TargetGroup changed = pier.elb
                .modifyTargetGroup(b -> b.targetGroupArn(group)
                        .healthCheckPath("/health")
                        .healthCheckIntervalSeconds(10)
                        .matcher(m -> m.httpCode("204")))
                .targetGroups()
                .get(0);

        assertThat(changed.healthCheckPath()).isEqualTo("/health");
        assertThat(changed.healthCheckIntervalSeconds()).isEqualTo(10);
        assertThat(changed.matcher().httpCode()).isEqualTo("204");
        assertThat(changed.healthyThresholdCount()).isEqualTo(5);
        assertThat(described(group)).isEqualTo(changed);
    }

    @Test
    void a_check_may_go_from_tcp_to_http() {
        String group = pier.create(b -> b.protocol(ProtocolEnum.TCP)).targetGroupArn();

        pier.elb.modifyTargetGroup(b -> b.targetGroupArn(group).healthCheckProtocol(ProtocolEnum.HTTP));

        assertThat(described(group).healthCheckPath()).isEqualTo("/");
        assertThat(described(group).matcher().httpCode()).isEqualTo("200-399");
    }

    @Test
    void a_modified_check_must_be_valid_with_what_stays() {
        String group = pier.group();

        pier.refuses(
                () -> pier.elb.modifyTargetGroup(b -> b.targetGroupArn(group).healthCheckIntervalSeconds(5)),
                "ValidationError",
                "Health check interval must be greater than the timeout.");
    }

    // ---- delete

    @Test
    void a_deleted_group_is_gone() {
        String group = pier.group();

        pier.elb.deleteTargetGroup(b -> b.targetGroupArn(group));

        assertThat(pier.elb.describeTargetGroups().targetGroups()).isEmpty();
        assertThatThrownBy(() -> pier.health(group)).isInstanceOf(TargetGroupNotFoundException.class);
    }

    @Test
    void a_group_that_a_listener_forwards_to_is_in_use() {
        String group = pier.served();

        pier.refuses(
                () -> pier.elb.deleteTargetGroup(b -> b.targetGroupArn(group)),
                "ResourceInUse",
                "Target group '" + group + "' is currently in use by a listener or a rule");
    }

    @Test
    void another_of_its_name_has_another_arn() {
        String group = pier.group();
        pier.elb.deleteTargetGroup(b -> b.targetGroupArn(group));

        assertThat(pier.group()).isNotEqualTo(group);
    }

    @Test
    void deleting_what_is_not_there_is_no_error() {
        pier.elb.deleteTargetGroup(b -> b.targetGroupArn(NOBODY));

        assertThat(pier.elb.describeTargetGroups().targetGroups()).isEmpty();
    }

    // ---- describe

    @Test
    void groups_are_found_by_name_and_by_arn() {
        String web = pier.group();
        pier.create(b -> b.name("shop"));

        assertThat(pier.elb.describeTargetGroups(b -> b.names("shop")).targetGroups())
                .extracting(TargetGroup::targetGroupName)
                .containsExactly("shop");
        assertThat(pier.elb.describeTargetGroups(b -> b.targetGroupArns(web)).targetGroups())
                .extracting(TargetGroup::targetGroupName)
                .containsExactly("web");
    }

    @Test
    void groups_are_found_by_their_load_balancer() {
        String web = pier.served();
        pier.create(b -> b.name("shop"));
        String balancer = described(web).loadBalancerArns().get(0);

        assertThat(pier.elb
                        .describeTargetGroups(b -> b.loadBalancerArn(balancer))
                        .targetGroups())
                .extracting(TargetGroup::targetGroupName)
                .containsExactly("web");
    }

    @Test
    void groups_come_in_pages() {
        for (String each : List.of("a", "b", "c")) {
            pier.create(b -> b.name(each));
        }

        DescribeTargetGroupsResponse first = pier.elb.describeTargetGroups(b -> b.pageSize(2));
        DescribeTargetGroupsResponse second =
                pier.elb.describeTargetGroups(b -> b.pageSize(2).marker(first.nextMarker()));

        assertThat(first.targetGroups()).hasSize(2);
        assertThat(second.targetGroups())
                .extracting(TargetGroup::targetGroupName)
                .containsExactly("c");
        assertThat(second.nextMarker()).isNull();
        assertThat(pier.elb.describeTargetGroupsPaginator(b -> b.pageSize(1)).targetGroups())
                .hasSize(3);
    }

    @Test
    void a_marker_that_was_never_given_is_refused() {
        pier.refuses(
                () -> pier.elb.describeTargetGroups(b -> b.marker("nonsense")), "ValidationError", "Invalid marker");
    }

    @Test
    void names_and_arns_that_are_not_there_are_refused() {
        pier.group();

        pier.refuses(
                () -> pier.elb.describeTargetGroups(b -> b.names("web", "shop")),
                "TargetGroupNotFound",
                "One or more target groups not found");
        pier.refuses(
                () -> pier.elb.describeTargetGroups(b -> b.targetGroupArns(NOBODY)),
                "TargetGroupNotFound",
                "One or more target groups not found");
    }

    @Test
    void groups_are_asked_for_in_one_way() {
        pier.refuses(
                () -> pier.elb.describeTargetGroups(b -> b.names("web").targetGroupArns(NOBODY)),
                "ValidationError",
                "Only one of target group names, target group ARNs and load balancer ARN can be specified");
    }

    @Test
    void what_is_no_arn_of_a_group_is_refused_everywhere() {
        String text = "'web' is not a valid target group ARN";

        pier.refuses(() -> pier.elb.describeTargetGroups(b -> b.targetGroupArns("web")), "ValidationError", text);
        pier.refuses(() -> pier.elb.modifyTargetGroup(b -> b.targetGroupArn("web")), "ValidationError", text);
        pier.refuses(() -> pier.elb.deleteTargetGroup(b -> b.targetGroupArn("web")), "ValidationError", text);
        pier.refuses(() -> pier.health("web"), "ValidationError", text);
    }

    @Test
    void a_snapshot_keeps_groups() {
        String group = pier.group();
        Snapshot snapshot = pier.aws.snapshot();
        pier.elb.deleteTargetGroup(b -> b.targetGroupArn(group));

        pier.aws.restore(new Snapshot(snapshot.json()));

        assertThat(described(group).targetGroupName()).isEqualTo("web");
    }
}
