package dev.drydock.internal.client.scaling;

import java.util.function.Function;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.MetricType;
import software.amazon.awssdk.services.applicationautoscaling.model.PolicyType;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableDimension;
import software.amazon.awssdk.services.applicationautoscaling.model.ServiceNamespace;

/**
 * Furnishes auto scaling through the client; what names the SDK's classes stands here, so that whoever furnishes other things
 * need not have them.
 */
public final class CpuTracking {

    private static final String POLICY = "cpu";

    private final ApplicationAutoScalingClient scaling;

    /**
     * One that calls by a client.
     *
     * @param clients makes clients by their interfaces
     * @throws NoClassDefFoundError if the SDK's module is not on the class path
     */
    public CpuTracking(Function<Class<?>, Object> clients) {
        scaling = (ApplicationAutoScalingClient) clients.apply(ApplicationAutoScalingClient.class);
    }

    /** Keeps the average CPU of a service at a target. */
    public void target(String cluster, String service, int least, int most, double percent) {
        String resource = resource(cluster, service);
        scaling.registerScalableTarget(b -> b.serviceNamespace(ServiceNamespace.ECS)
                .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                .resourceId(resource)
                .minCapacity(least)
                .maxCapacity(most));
        scaling.putScalingPolicy(b -> b.serviceNamespace(ServiceNamespace.ECS)
                .scalableDimension(ScalableDimension.ECS_SERVICE_DESIRED_COUNT)
                .resourceId(resource)
                .policyName(POLICY)
                .policyType(PolicyType.TARGET_TRACKING_SCALING)
                .targetTrackingScalingPolicyConfiguration(c -> c.targetValue(percent)
                        .predefinedMetricSpecification(
                                m -> m.predefinedMetricType(MetricType.ECS_SERVICE_AVERAGE_CPU_UTILIZATION))));
    }

    /** Whether a service is kept at a target in just this way. */
    public boolean isTarget(String cluster, String service, int least, int most, double percent) {
        String resource = resource(cluster, service);
        boolean bounds = scaling
                .describeScalableTargets(
                        b -> b.serviceNamespace(ServiceNamespace.ECS).resourceIds(resource))
                .scalableTargets()
                .stream()
                .anyMatch(each -> each.minCapacity() == least && each.maxCapacity() == most);
        return bounds
                && scaling
                        .describeScalingPolicies(b -> b.serviceNamespace(ServiceNamespace.ECS)
                                .resourceId(resource)
                                .policyNames(POLICY))
                        .scalingPolicies()
                        .stream()
                        .anyMatch(each -> each.targetTrackingScalingPolicyConfiguration() != null
                                && each.targetTrackingScalingPolicyConfiguration()
                                                .targetValue()
                                        == percent);
    }

    private static String resource(String cluster, String service) {
        return "service/" + cluster + '/' + service;
    }
}
