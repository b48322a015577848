package dev.drydock.scaling;

import static dev.drydock.scaling.ScaledWorld.CPU;
import static dev.drydock.scaling.ScaledWorld.DIMENSION;
import static dev.drydock.scaling.ScaledWorld.WEB;
import static dev.drydock.scaling.ScaledWorld.from;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.applicationautoscaling.model.TargetTrackingScalingPolicyConfiguration;

/** How policies are put, shown, updated, deleted and refused. */
class ScalingPoliciesTest {

    private static final String LABEL = "app/edge/50dc6c495c0c9188/targetgroup/web/943f017f100becff";

    private final ScaledWorld world = ScaledWorld.of(2, 1, 10);

    private void tracking(Consumer<TargetTrackingScalingPolicyConfiguration.Builder> more) {
        world.put("cpu", b -> b.policyType("TargetTrackingScaling").targetTrackingScalingPolicyConfiguration(more));
    }

    private ScalingPolicy policy(String name) {
        return world.scaling
                .describeScalingPolicies(b -> b.serviceNamespace("ecs").policyNames(name))
                .scalingPolicies()
                .get(0);
    }

    @Test
    void a_policy_is_shown_as_it_was_put() {
        TargetTrackingScalingPolicyConfiguration tracking = TargetTrackingScalingPolicyConfiguration.builder()
                .targetValue(100d)
                .scaleInCooldown(60)
                .scaleOutCooldown(30)
                .disableScaleIn(false)
                .customizedMetricSpecification(c -> c.metrics(
                        m -> m.id("jobs")
                                .metricStat(s -> s.stat("Sum")
                                        .unit("Count")
                                        .metric(n -> n.namespace("Shop")
                                                .metricName("Jobs")
                                                .dimensions(d -> d.name("Queue").value("mail"))))
                                .returnData(false),
                        m -> m.id("each")
                                .expression("jobs / 2")
                                .label("per task")
                                .returnData(true)))
                .build();

        world.put(
                "jobs", b -> b.policyType("TargetTrackingScaling").targetTrackingScalingPolicyConfiguration(tracking));

        assertThat(policy("jobs").targetTrackingScalingPolicyConfiguration()).isEqualTo(tracking);
        assertThat(policy("jobs").policyTypeAsString()).isEqualTo("TargetTrackingScaling");
    }

    @Test
    void an_update_keeps_the_arn_and_gets_other_alarms() {
        var first = world.track("cpu", 50);

        var second = world.put(
                "cpu",
                b -> b.targetTrackingScalingPolicyConfiguration(
                        t -> t.targetValue(60d).predefinedMetricSpecification(m -> m.predefinedMetricType(CPU))));

        assertThat(second.policyARN()).isEqualTo(first.policyARN());
        assertThat(second.alarms()).doesNotContainAnyElementsOf(first.alarms());
        assertThat(policy("cpu").targetTrackingScalingPolicyConfiguration().targetValue())
                .isEqualTo(60);
    }

    @Test
    void a_deleted_policy_is_gone() {
        world.track("cpu", 50);

        world.scaling.deleteScalingPolicy(
                b -> b.policyName("cpu").serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION));

        world.refuses(
                () -> world.scaling.deleteScalingPolicy(b -> b.policyName("cpu")
                        .serviceNamespace("ecs")
                        .resourceId(WEB)
                        .scalableDimension(DIMENSION)),
                "ObjectNotFoundException",
                "No scaling policy found for service namespace: ecs, resource ID: " + WEB + ", scalable dimension: "
                        + DIMENSION + ", policy name: cpu");
    }

    @Test
    void what_is_wrong_is_refused_as_aws_says_it() {
        String metric = "ValidationException";

        world.refuses(
                () -> world.put("cpu", b -> b.policyType("Magic")),
                metric,
                "1 validation error detected: Value 'Magic' at 'policyType' failed to satisfy constraint: Member must"
                        + " satisfy enum value set: [PredictiveScaling, StepScaling, TargetTrackingScaling]");
        world.refuses(
                () -> world.put("cpu", b -> b.policyType("StepScaling")),
                metric,
                "StepScaling policy configuration must be specified");
        world.refuses(
                () -> world.put(
                        "cpu",
                        b -> b.policyType("StepScaling")
                                .stepScalingPolicyConfiguration(s ->
                                        s.adjustmentType("ChangeInCapacity").stepAdjustments(from(0, 1)))
                                .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(1d))),
                metric,
                "You must only provide a single scaling policy configuration, which must match the scaling policy type"
                        + " specified.");
        world.refuses(
                () -> tracking(t -> t.targetValue(50d)),
                metric,
                "PredefinedMetricSpecification or CustomizedMetricSpecification must be set for target tracking"
                        + " scaling.");
        world.refuses(
                () -> tracking(t -> t.targetValue(50d)
                        .predefinedMetricSpecification(m -> m.predefinedMetricType("RDSReaderAverageCPUUtilization"))),
                metric,
                "Scalable dimension ecs:service:DesiredCount only supports the following predefined metric types:"
                        + " ALBRequestCountPerTarget, ECSServiceAverageCPUUtilization,"
                        + " ECSServiceAverageMemoryUtilization");
        world.refuses(
                () -> tracking(t -> t.targetValue(50d)
                        .predefinedMetricSpecification(m -> m.predefinedMetricType("ALBRequestCountPerTarget"))),
                metric,
                "Resource label should be specified for predefined metric type ALBRequestCountPerTarget");
        world.refuses(
                () -> tracking(t -> t.targetValue(50d)
                        .predefinedMetricSpecification(m -> m.predefinedMetricType("ALBRequestCountPerTarget")
                                .resourceLabel("web"))),
                metric,
                "Invalid resource label 'web' for predefined metric type ALBRequestCountPerTarget");
        world.refuses(
                () -> tracking(t -> t.targetValue(50d)
                        .predefinedMetricSpecification(
                                m -> m.predefinedMetricType(CPU).resourceLabel(LABEL))),
                metric,
                "Resource label should not be specified for predefined metric type " + CPU);
        world.refuses(
                () -> tracking(t -> t.targetValue(50d)
                        .customizedMetricSpecification(c -> c.namespace("Shop").metricName("Jobs"))),
                metric,
                "The customized metric specification is not valid.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY, 0, -1})
    void a_target_is_above_zero(double target) {
        world.refuses(() -> world.track("cpu", target), "ValidationException", "Target value must be greater than 0");
    }

    @Test
    void numbers_that_cloudwatch_does_not_take_are_refused() {
        String text = "Values must be in the range of -2^360 to 2^360";

        world.refuses(() -> world.track("cpu", Double.POSITIVE_INFINITY), "ValidationException", text);
        world.refuses(() -> world.track("cpu", 1e109), "ValidationException", text);
        world.refuses(() -> world.step("up", "ChangeInCapacity", from(Double.NaN, 1)), "ValidationException", text);
        world.refuses(
                () -> world.step("up", "ChangeInCapacity", from(Double.POSITIVE_INFINITY, 1)),
                "ValidationException",
                text);
    }

    @Test
    void a_policy_may_have_anything_in_its_name() {
        world.trackOut("a:policyName/b:createdBy/c", 50);

        world.metric("a:policyName/b:createdBy/c", 100);

        assertThat(world.desired()).isGreaterThan(2);
    }

    @Test
    void a_metric_is_tracked_by_one_policy_alone() {
        world.track("cpu", 50);

        world.refuses(
                () -> world.track("other", 60),
                "ValidationException",
                "Only one TargetTrackingScaling policy for a given metric specification is allowed.");
    }

    @Test
    void requests_of_a_load_balancer_are_tracked_by_their_label() {
        tracking(t -> t.targetValue(1000d)
                .predefinedMetricSpecification(
                        m -> m.predefinedMetricType("ALBRequestCountPerTarget").resourceLabel(LABEL)));

        assertThat(policy("cpu")
                        .targetTrackingScalingPolicyConfiguration()
                        .predefinedMetricSpecification()
                        .resourceLabel())
                .isEqualTo(LABEL);
    }

    @Test
    void policies_are_listed_by_page() {
        for (int i = 0; i < 5; i++) {
            world.step("step-" + i, "ChangeInCapacity", from(0, 1));
        }

        List<String> names = world
                .scaling
                .describeScalingPoliciesPaginator(b -> b.serviceNamespace("ecs").maxResults(2))
                .scalingPolicies()
                .stream()
                .map(ScalingPolicy::policyName)
                .toList();

        assertThat(names).containsExactly("step-0", "step-1", "step-2", "step-3", "step-4");
    }
}
