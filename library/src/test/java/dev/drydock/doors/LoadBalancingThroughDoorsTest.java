package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.Drydock;
import dev.drydock.doors.OpenDoor.Kind;
import dev.drydock.operation.AwsService;
import dev.drydock.operation.LoadBalancingOperation;
import dev.drydock.testkit.SdkClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupNotFoundException;

/** Elastic Load Balancing, whose protocol is AWS Query, answers alike at every door. */
class LoadBalancingThroughDoorsTest {

    @ParameterizedTest
    @EnumSource(Kind.class)
    void every_door_gives_the_same_answer(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            ElasticLoadBalancingV2Client direct = door.aws().client(ElasticLoadBalancingV2Client.class);

            var answer = door.loadBalancing().describeAccountLimits();

            assertThat(answer.limits())
                    .isNotEmpty()
                    .isEqualTo(direct.describeAccountLimits().limits());
            assertThat(answer.responseMetadata().requestId()).matches("[0-9a-f-]{36}");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_request_of_a_wrong_shape_is_refused_in_awss_words(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            var refused = catchThrowableOfType(
                    ElasticLoadBalancingV2Exception.class,
                    () -> door.loadBalancing().describeAccountLimits(b -> b.pageSize(401)));

            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("ValidationError");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .isEqualTo("1 validation error detected: Value '401' at 'pageSize' failed to satisfy constraint:"
                            + " Member must have value less than or equal to 400");
            assertThat(refused.requestId()).matches("[0-9a-f-]{36}");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRANSPORT", "HTTP", "SERVER"})
    void an_operation_that_is_not_simulated_is_named(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            var refused = catchThrowableOfType(
                    ElasticLoadBalancingV2Exception.class,
                    () -> door.loadBalancing().getResourcePolicy(b -> b.resourceArn("arn")));

            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("InvalidAction");
            assertThat(refused.awsErrorDetails().errorMessage())
                    .startsWith("Drydock does not simulate elasticloadbalancing:GetResourcePolicy");
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_fault_answers_with_an_error_of_the_service(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            door.aws()
                    .faults()
                    .on(LoadBalancingOperation.DESCRIBE_ACCOUNT_LIMITS)
                    .fails(TargetGroupNotFoundException.class, "gone")
                    .times(1);

            var refused = catchThrowableOfType(
                    TargetGroupNotFoundException.class,
                    () -> door.loadBalancing().describeAccountLimits());

            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("TargetGroupNotFound");
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("gone");
            assertThat(door.loadBalancing().describeAccountLimits().limits()).isNotEmpty();
        }
    }

    @Test
    void a_throttle_is_told_as_services_of_query_tell_it() {
        try (OpenDoor door = OpenDoor.open(Kind.DIRECT)) {
            door.aws().faults().onAnyCall().throttle();

            var refused = catchThrowableOfType(
                    ElasticLoadBalancingV2Exception.class,
                    () -> door.loadBalancing().describeAccountLimits());

            assertThat(refused.awsErrorDetails().errorCode()).isEqualTo("Throttling");
            assertThat(refused.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
            assertThat(refused.isThrottlingException()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"TRANSPORT", "HTTP", "SERVER"})
    void the_sdk_tries_again_what_is_throttled(Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            var throttle = door.aws()
                    .faults()
                    .on(AwsService.ELASTIC_LOAD_BALANCING)
                    .throttle()
                    .times(2);

            assertThat(door.loadBalancing().describeAccountLimits().limits()).isNotEmpty();
            assertThat(throttle.struck()).isEqualTo(2);
        }
    }

    @Test
    void the_asynchronous_client_reads_its_answer_and_its_error() {
        try (Drydock aws = Drydock.create();
                ElasticLoadBalancingV2AsyncClient elb =
                        SdkClients.overAsync(aws, ElasticLoadBalancingV2AsyncClient.builder())) {
            assertThat(elb.describeAccountLimits().join().limits()).isNotEmpty();
            assertThatThrownBy(() -> elb.describeAccountLimits(b -> b.pageSize(0)).join())
                    .hasCauseInstanceOf(ElasticLoadBalancingV2Exception.class)
                    .hasMessageContaining("at 'pageSize'");
        }
    }

    @Test
    void the_journal_names_the_operation() {
        try (OpenDoor door = OpenDoor.open(Kind.TRANSPORT)) {
            door.loadBalancing().describeAccountLimits();

            assertThat(door.aws().journal().text()).contains("elasticloadbalancing:DescribeAccountLimits");
        }
    }
}
