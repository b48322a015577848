package dev.drydock.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.ObjectNotFoundException;
import software.amazon.awssdk.services.applicationautoscaling.model.ValidationException;

/** Application Auto Scaling answers alike at every door. */
class ScalingThroughDoorsTest {

    private static final String WEB = "service/prod/web";
    private static final String DIMENSION = "ecs:service:DesiredCount";

    @ParameterizedTest
    @EnumSource
    void a_policy_is_put_and_shown(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            door.aws().given().cluster("prod").service("web", "shop/web:1").running(1);
            ApplicationAutoScalingClient scaling = door.scaling();
            scaling.registerScalableTarget(b -> b.serviceNamespace("ecs")
                    .resourceId(WEB)
                    .scalableDimension(DIMENSION)
                    .minCapacity(2)
                    .maxCapacity(4));
            scaling.putScalingPolicy(b -> b.policyName("cpu")
                    .policyType("TargetTrackingScaling")
                    .serviceNamespace("ecs")
                    .resourceId(WEB)
                    .scalableDimension(DIMENSION)
                    .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(75d)
                            .scaleInCooldown(60)
                            .scaleOutCooldown(60)
                            .predefinedMetricSpecification(
                                    m -> m.predefinedMetricType("ECSServiceAverageCPUUtilization"))));
            ApplicationAutoScalingClient direct = door.aws().client(ApplicationAutoScalingClient.class);

            assertThat(scaling.describeScalingPolicies(b -> b.serviceNamespace("ecs"))
                            .scalingPolicies())
                    .hasSize(1)
                    .isEqualTo(direct.describeScalingPolicies(b -> b.serviceNamespace("ecs"))
                            .scalingPolicies());
            assertThat(scaling.describeScalableTargets(b -> b.serviceNamespace("ecs"))
                            .scalableTargets())
                    .isEqualTo(direct.describeScalableTargets(b -> b.serviceNamespace("ecs"))
                            .scalableTargets());
            assertThat(scaling.describeScalingActivities(b -> b.serviceNamespace("ecs"))
                            .scalingActivities())
                    .singleElement()
                    .satisfies(each -> assertThat(each.cause()).isEqualTo("minimum capacity was set to 2"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusals_are_those_of_aws(OpenDoor.Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            ObjectNotFoundException missing = catchThrowableOfType(
                    ObjectNotFoundException.class,
                    () -> door.scaling()
                            .deregisterScalableTarget(b ->
                                    b.serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION)));
            ValidationException wrong = catchThrowableOfType(
                    ValidationException.class,
                    () -> door.scaling().describeScalableTargets(b -> b.serviceNamespace("eks")));

            assertThat(missing.awsErrorDetails().errorMessage()).startsWith("No scalable target found for service");
            assertThat(missing.statusCode()).isEqualTo(400);
            assertThat(wrong.awsErrorDetails().errorMessage()).startsWith("1 validation error detected: Value 'eks'");
        }
    }
}
