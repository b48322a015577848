package dev.drydock.internal.call.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.internal.call.Refusal;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.RandomPojos;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceShapes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

class ShapeCheckTest {

    static Stream<Arguments> operations() {
        return Stream.of(AwsService.values())
                .flatMap(service -> SdkOperation.of(client(service)).stream()
                        .map(operation -> Arguments.argumentSet(service + " " + operation, service, operation)));
    }

    private static Class<?> client(AwsService service) {
        return switch (service) {
            case ECS -> EcsClient.class;
            case ECR -> EcrClient.class;
            case LOGS -> CloudWatchLogsClient.class;
            case ELASTIC_LOAD_BALANCING -> ElasticLoadBalancingV2Client.class;
            case CLOUDWATCH -> CloudWatchClient.class;
            case APPLICATION_AUTO_SCALING -> ApplicationAutoScalingClient.class;
        };
    }

    @ParameterizedTest
    @MethodSource("operations")
    void every_operation_of_the_sdk_has_an_entry(AwsService service, SdkOperation operation) {
        assertThat(new ConstraintTable(ServiceShapes.table(service)).hasOperation(operation.name()))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void whatever_a_request_holds_it_passes_or_is_refused(AwsService service, SdkOperation operation) {
        for (long seed = 0; seed < 20; seed++) {
            SdkRequest request = new RandomPojos(seed).next(operation.request());

            try {
                ServiceShapes.check(service, operation.name(), request);
            } catch (Refusal refusal) {
                assertThat(refusal.text()).isNotBlank().hasSizeLessThan(130_000);
                assertThat(refusal.code()).matches(".*Exception|ValidationError");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void an_empty_request_passes_or_is_refused(AwsService service, SdkOperation operation) {
        SdkRequest request = (SdkRequest) SdkOperation.build(SdkOperation.builder(operation.request()));

        try {
            ServiceShapes.check(service, operation.name(), request);
        } catch (Refusal refusal) {
            assertThat(refusal.text()).isNotBlank();
        }
    }

    @Test
    void constraints_deep_in_a_request_are_met() {
        CreateCapacityProviderRequest request = CreateCapacityProviderRequest.builder()
                .name("mine")
                .autoScalingGroupProvider(group ->
                        group.autoScalingGroupArn("arn").managedScaling(scaling -> scaling.targetCapacity(101)))
                .build();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ServiceShapes.check(AwsService.ECS, "CreateCapacityProvider", request))
                .withMessage("targetCapacity must be at most 100.");
    }

    @Test
    void unknown_operations_are_a_mistake_of_the_caller() {
        RunTaskRequest request = RunTaskRequest.builder().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceShapes.check(AwsService.ECS, "RunTusk", request))
                .withMessageContaining("RunTusk");
    }

    @Test
    void structures_that_hold_themselves_are_read() {
        ConstraintTable table = new ConstraintTable("""
                operation Grow Tree ValidationException
                string Name 1..3 a,b [a-z ]+
                struct Tree
                 name! Name
                 branches Trees
                list Trees ..2 Tree
                """);

        assertThat(table.structureOf("Grow")).isEqualTo("Tree");
        assertThat(table.codeOf("Grow")).isEqualTo("ValidationException");
        assertThat(table.members("Tree"))
                .containsExactly(
                        Map.entry("name", new ConstraintTable.Entry("Name", true)),
                        Map.entry("branches", new ConstraintTable.Entry("Trees", false)));
        assertThat(table.element("Trees")).isEqualTo("Tree");
        assertThat(table.range("Trees")).isEqualTo(Range.atMost(2));
        assertThat(table.range("Name")).isEqualTo(new Range(1, 3));
        assertThat(table.values("Name")).isEqualTo(List.of("a", "b"));
        assertThat(table.pattern("Name")).isEqualTo("[a-z ]+");
        assertThat(table.members("Nothing")).isEmpty();
    }
}
