package dev.drydock;

import java.util.Map;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;

/** A scalable target to ask requests about: with a policy, a scheduled action and an activity, for a service of {@code prod}. */
public final class ScalingStage {

    final String target;

    /** Scales a service that runs one task. */
    public ScalingStage(Drydock aws, String service) {
        target = scale(aws, service);
    }

    /** Scales another service too. */
    public void more(Drydock aws, String service) {
        scale(aws, service);
    }

    private static String scale(Drydock aws, String service) {
        ApplicationAutoScalingClient scaling = aws.client(ApplicationAutoScalingClient.class);
        String resource = "service/prod/" + service;
        String dimension = "ecs:service:DesiredCount";
        String arn = scaling.registerScalableTarget(b -> b.serviceNamespace("ecs")
                        .resourceId(resource)
                        .scalableDimension(dimension)
                        .minCapacity(2)
                        .maxCapacity(5)
                        .tags(Map.of("team", "shop")))
                .scalableTargetARN();
        scaling.putScalingPolicy(b -> b.policyName("kept")
                .policyType("TargetTrackingScaling")
                .serviceNamespace("ecs")
                .resourceId(resource)
                .scalableDimension(dimension)
                .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(50d)
                        .predefinedMetricSpecification(
                                m -> m.predefinedMetricType("ECSServiceAverageMemoryUtilization"))));
        scaling.putScheduledAction(b -> b.scheduledActionName("kept")
                .serviceNamespace("ecs")
                .resourceId(resource)
                .scalableDimension(dimension)
                .schedule("rate(1 day)")
                .scalableTargetAction(a -> a.minCapacity(1)));
        aws.time().settle();
        return arn;
    }

    /** A request with the target's ARN in the place of its name. */
    String named(String json) {
        return json.replace("SCALABLE", target);
    }
}
