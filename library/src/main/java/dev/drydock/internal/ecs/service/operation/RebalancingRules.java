package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.Refusal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.AvailabilityZoneRebalancing;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * Which services can be rebalanced among Availability Zones. A new service that does not say is rebalanced if it can be.
 * An existing one keeps its setting; while that is ENABLED, updates that rule rebalancing out are refused.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html">Balancing an Amazon ECS
 *     service across Availability Zones</a>
 */
final class RebalancingRules {

    private static final String ZONE = "attribute:ecs.availability-zone";

    private RebalancingRules() {}

    /** The setting of a new service. */
    static AvailabilityZoneRebalancing created(@Nullable AvailabilityZoneRebalancing requested, Service settings) {
        Refusal obstacle = obstacle(settings, ServiceRules.CREATED);
        if (requested == AvailabilityZoneRebalancing.ENABLED && obstacle != null) {
            throw obstacle;
        }
        if (requested != null) {
            return requested;
        }
        return obstacle == null ? AvailabilityZoneRebalancing.ENABLED : AvailabilityZoneRebalancing.DISABLED;
    }

    /** The setting of a service after an update. */
    static AvailabilityZoneRebalancing updated(@Nullable AvailabilityZoneRebalancing requested, Service after) {
        AvailabilityZoneRebalancing wanted = requested == null ? after.availabilityZoneRebalancing() : requested;
        Refusal obstacle = wanted == AvailabilityZoneRebalancing.ENABLED ? obstacle(after, ServiceRules.UPDATED) : null;
        if (obstacle != null) {
            throw obstacle;
        }
        return wanted;
    }

    /** How AWS refuses to rebalance such a service; null if it does not. */
    private static @Nullable Refusal obstacle(Service settings, String verb) {
        if (settings.schedulingStrategy() == SchedulingStrategy.DAEMON) {
            return ServiceMessages.REBALANCING_DAEMON.with(verb);
        }
        if (settings.deploymentConfiguration().maximumPercent() <= 100) {
            return ServiceMessages.REBALANCING_BOUNDED.with(verb);
        }
        if (settings.launchType() == LaunchType.EXTERNAL) {
            return ServiceMessages.REBALANCING_EXTERNAL.with(verb);
        }
        for (LoadBalancer each : settings.loadBalancers()) {
            if (each.loadBalancerName() != null) {
                return ServiceMessages.REBALANCING_CLASSIC.with(verb);
            }
        }
        for (PlacementConstraint each : settings.placementConstraints()) {
            String expression = each.expression();
            if (expression != null && expression.toLowerCase(Locale.ROOT).contains(ZONE)) {
                return ServiceMessages.REBALANCING_CONSTRAINT.with(verb);
            }
        }
        return spreadsOverZones(settings.placementStrategy()) ? null : ServiceMessages.REBALANCING_STRATEGY.with(verb);
    }

    private static boolean spreadsOverZones(List<PlacementStrategy> strategies) {
        return strategies.isEmpty()
                || (strategies.get(0).type() == PlacementStrategyType.SPREAD
                        && ZONE.equals(strategies.get(0).field()));
    }
}
