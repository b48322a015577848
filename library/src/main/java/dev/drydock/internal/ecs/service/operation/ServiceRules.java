package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.sdk.SdkMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;

/** What the members of a service may be; pure functions that refuse a value or return the one to be kept. */
final class ServiceRules {

    static final String CREATED = "created";
    static final String UPDATED = "updated";

    private static final int MOST_TASKS = 5_000;

    private ServiceRules() {}

    /** How many tasks are wanted; 0 for daemons, which count instances instead. */
    static int desired(CreateServiceRequest request) {
        SchedulingStrategy scheduling = request.schedulingStrategy();
        if (scheduling == SchedulingStrategy.DAEMON) {
            DaemonRules.check(request);
            return 0;
        }
        if (request.desiredCount() == null) {
            throw ServiceMessages.DESIRED_MISSING.with();
        }
        return desired(request.desiredCount());
    }

    static int desired(int count) {
        if (count > MOST_TASKS) {
            throw ServiceMessages.DESIRED_EXCEEDS.with();
        }
        return count;
    }

    /** The configuration with defaults; what a request leaves out stays as it was. */
    static DeploymentConfiguration deployment(
            @Nullable DeploymentConfiguration requested, @Nullable DeploymentConfiguration before, boolean daemon) {
        if (daemon) {
            DaemonRules.percents(requested);
        }
        DeploymentConfiguration from =
                requested == null ? DeploymentConfiguration.builder().build() : requested;
        Integer max = first(from.maximumPercent(), before == null ? null : before.maximumPercent());
        Integer min = first(from.minimumHealthyPercent(), before == null ? null : before.minimumHealthyPercent());
        int maximum = Objects.requireNonNullElse(max, daemon ? 100 : 200);
        int minimum = Objects.requireNonNullElse(min, daemon ? 0 : 100);
        if (minimum > 100) {
            throw ServiceMessages.MINIMUM_ABOVE.with();
        }
        if (minimum < 0) {
            throw ServiceMessages.MINIMUM_BELOW.with();
        }
        if (maximum < 100) {
            throw ServiceMessages.MAXIMUM_BELOW.with();
        }
        if (maximum == 100 && minimum == 100) {
            throw ServiceMessages.BLOCKED.with();
        }
        Integer bake = first(bakeTime(from), before == null ? null : bakeTime(before));
        DeploymentCircuitBreaker breaker = from.deploymentCircuitBreaker();
        if (breaker == null && before != null) {
            breaker = before.deploymentCircuitBreaker();
        }
        if (breaker == null) {
            breaker = DeploymentCircuitBreaker.builder()
                    .enable(false)
                    .rollback(false)
                    .build();
        }
        DeploymentConfiguration.Builder deployment = DeploymentConfiguration.builder()
                .deploymentCircuitBreaker(breaker)
                .maximumPercent(maximum)
                .minimumHealthyPercent(minimum)
                .alarms(from.alarms() == null && before != null ? before.alarms() : from.alarms());
        SdkMembers.set(deployment, "strategy", "ROLLING");
        SdkMembers.set(deployment, "bakeTimeInMinutes", Objects.requireNonNullElse(bake, 0));
        return deployment.build();
    }

    private static @Nullable Integer bakeTime(DeploymentConfiguration configuration) {
        return SdkMembers.number(configuration, "bakeTimeInMinutes");
    }

    private static @Nullable Integer first(@Nullable Integer one, @Nullable Integer other) {
        return one != null ? one : other;
    }

    static void controller(CreateServiceRequest request) {
        DeploymentControllerType type = request.deploymentController() == null
                ? DeploymentControllerType.ECS
                : request.deploymentController().type();
        if (type == DeploymentControllerType.CODE_DEPLOY
                && request.loadBalancers().isEmpty()) {
            throw ServiceMessages.CODE_DEPLOY_BALANCER.with();
        }
        if (type == DeploymentControllerType.EXTERNAL && request.taskDefinition() != null) {
            throw ServiceMessages.EXTERNAL_DEFINITION.with();
        }
    }

    /** The strategies as they are echoed: the fields of binpack in upper case. */
    static List<PlacementStrategy> echoed(List<PlacementStrategy> strategies) {
        List<PlacementStrategy> echoed = new ArrayList<>();
        for (PlacementStrategy each : strategies) {
            boolean packs = each.type() == PlacementStrategyType.BINPACK;
            echoed.add(
                    packs
                            ? each.toBuilder()
                                    .field(each.field().toUpperCase(Locale.ROOT))
                                    .build()
                            : each);
        }
        return echoed;
    }

    /** Behind a load balancer the grace period is shown even if it was not given. */
    static @Nullable Integer grace(@Nullable Integer given, List<LoadBalancer> balancers) {
        return given == null && !balancers.isEmpty() ? Integer.valueOf(0) : given;
    }

    static PropagateTags propagate(@Nullable PropagateTags propagate) {
        return propagate == null ? PropagateTags.NONE : propagate;
    }
}
