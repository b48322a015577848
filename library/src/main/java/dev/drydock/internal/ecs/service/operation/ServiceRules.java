package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.Spread;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.task.operation.CapacityChoice;
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
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.PropagateTags;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** What the members of a service may be; pure functions that refuse a value or return the one to be kept. */
final class ServiceRules {

    static final String CREATED = "created";
    static final String UPDATED = "updated";

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TOKEN = 36;
    private static final int MOST_TASKS = 5_000;
    private static final List<String> PLATFORMS = List.of("LATEST", "1.0.0", "1.1.0", "1.2.0", "1.3.0", "1.4.0");

    private ServiceRules() {}

    static String name(@Nullable String name) {
        if (name == null || name.isEmpty() || name.length() > LONGEST_NAME) {
            throw ServiceMessages.BAD_NAME.with();
        }
        for (int i = 0; i < name.length(); i++) {
            char each = name.charAt(i);
            boolean allowed = (each >= 'a' && each <= 'z')
                    || (each >= 'A' && each <= 'Z')
                    || (each >= '0' && each <= '9')
                    || each == '-'
                    || each == '_';
            if (!allowed) {
                throw ServiceMessages.BAD_NAME.with();
            }
        }
        return name;
    }

    static void token(@Nullable String token) {
        if (token != null && token.length() > LONGEST_TOKEN) {
            throw ServiceMessages.TOKEN_TOO_LONG.with();
        }
    }

    /** How many tasks are wanted; 0 for daemons, which count instances instead. */
    static int desired(CreateServiceRequest request) {
        SchedulingStrategy scheduling = request.schedulingStrategy();
        if (scheduling == SchedulingStrategy.UNKNOWN_TO_SDK_VERSION) {
            throw ServiceMessages.SCHEDULING.with();
        }
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

    static void compatible(TaskDefinition definition, CapacityChoice choice) {
        if (!definition.compatibilitiesAsStrings().contains(choice.launchType())) {
            throw ServiceMessages.INCOMPATIBLE.with(choice.launchType());
        }
        NotSimulated.refuse(
                "launchType",
                "the launch type MANAGED_INSTANCES",
                choice.launchType().equals("MANAGED_INSTANCES"));
    }

    /** As the service shows it: {@code LATEST} unless another is named; null on EC2. */
    static @Nullable String platform(@Nullable String version, boolean fargate) {
        if (!fargate) {
            if (version != null) {
                throw ServiceMessages.PLATFORM_ON_EC2.with();
            }
            return null;
        }
        String asked = version == null || version.isEmpty() ? "LATEST" : version;
        if (!PLATFORMS.contains(asked)) {
            throw ServiceMessages.PLATFORM_UNKNOWN.with();
        }
        return asked;
    }

    /** As a deployment shows it. */
    static @Nullable String resolved(@Nullable String platform) {
        return "LATEST".equals(platform) ? EcsService.LATEST : platform;
    }

    /** Checks placement strategies and constraints, which Fargate does not take. */
    static void placement(
            List<PlacementStrategy> strategies,
            List<PlacementConstraint> constraints,
            TaskDefinition definition,
            boolean fargate,
            PlacementRuleParser parser) {
        if (fargate && !strategies.isEmpty()) {
            throw ServiceMessages.STRATEGIES_ON_FARGATE.with();
        }
        if (fargate && !constraints.isEmpty()) {
            throw ServiceMessages.CONSTRAINTS_ON_FARGATE.with();
        }
        if (!fargate) {
            parser.check(constraints, strategies, definition, Spread.OVER_ZONES);
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
        if (propagate == PropagateTags.UNKNOWN_TO_SDK_VERSION) {
            throw ServiceMessages.PROPAGATE_UNKNOWN.with();
        }
        return propagate == null ? PropagateTags.NONE : propagate;
    }

    static boolean executeCommand(@Nullable Boolean enabled, TaskDefinition definition, String verb) {
        if (Boolean.TRUE.equals(enabled) && definition.taskRoleArn() == null) {
            throw ServiceMessages.NO_TASK_ROLE.with(verb);
        }
        return Boolean.TRUE.equals(enabled);
    }
}
