package dev.drydock.doors;

import dev.drydock.doors.NotSimulatedTest.Row;
import java.util.stream.Stream;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyRequest;

/** What operations of Application Auto Scaling can be asked for and are not simulated. */
final class ScalingNotSimulated {

    private ScalingNotSimulated() {}

    static Stream<Row> rows() {
        return Stream.of(
                new Row(
                        "application-autoscaling:DescribeScalableTargets",
                        "ServiceNamespace",
                        "scaling of dynamodb",
                        door -> door.scaling().describeScalableTargets(b -> b.serviceNamespace("dynamodb"))),
                new Row(
                        "application-autoscaling:PutScalingPolicy",
                        "PolicyType",
                        "predictive scaling",
                        door -> door.scaling()
                                .putScalingPolicy(
                                        policy().policyType("PredictiveScaling").build())),
                new Row(
                        "application-autoscaling:PutScalingPolicy",
                        "PredictiveScalingPolicyConfiguration",
                        "predictive scaling",
                        door -> door.scaling()
                                .putScalingPolicy(policy().policyType("StepScaling")
                                        .predictiveScalingPolicyConfiguration(
                                                p -> p.metricSpecifications(m -> m.targetValue(50d)))
                                        .build())));
    }

    private static PutScalingPolicyRequest.Builder policy() {
        return PutScalingPolicyRequest.builder()
                .policyName("ahead")
                .serviceNamespace("ecs")
                .resourceId("service/prod/web")
                .scalableDimension("ecs:service:DesiredCount");
    }
}
