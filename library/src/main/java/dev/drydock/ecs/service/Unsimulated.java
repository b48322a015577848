package dev.drydock.ecs.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.PlacementStrategyType;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** What AWS would do and Drydock cannot yet: refused by name, because a service without it would not be the one asked for. */
final class Unsimulated {

    private static final String AZ_SPREAD = "attribute:ecs.availability-zone";

    private Unsimulated() {}

    static void check(CreateServiceRequest request) {
        check(request.deploymentController());
    }

    static void check(UpdateServiceRequest request) {
        check(request.deploymentController());
    }

    static void check(@Nullable DeploymentController controller) {
        refuse(
                controller != null && controller.type() != DeploymentControllerType.ECS,
                "the deployment controller " + (controller == null ? null : controller.typeAsString()));
    }

    static void check(@Nullable DeploymentConfiguration configuration) {
        if (configuration == null) {
            return;
        }
        refuse(
                configuration.strategy() != null && configuration.strategy() != DeploymentStrategy.ROLLING,
                "the deployment strategy " + configuration.strategyAsString());
        refuse(!configuration.lifecycleHooks().isEmpty(), "deployment lifecycle hooks");
        refuse(configuration.linearConfiguration() != null, "linear deployments");
        refuse(configuration.canaryConfiguration() != null, "canary deployments");
    }

    /** Tasks are spread over zones in any case; every other strategy and all constraints would place them elsewhere. */
    static void check(
            List<PlacementStrategy> strategies,
            List<PlacementConstraint> constraints,
            TaskDefinition definition,
            boolean fargate) {
        for (PlacementStrategy each : strategies) {
            boolean spreads = each.type() == PlacementStrategyType.SPREAD && AZ_SPREAD.equals(each.field());
            refuse(!spreads, "the placement strategy " + each.typeAsString() + " on " + each.field() + " of services");
        }
        for (PlacementConstraint each : constraints) {
            refuse(true, "the placement constraint " + each.typeAsString() + " of services");
        }
        refuse(
                !fargate && !definition.placementConstraints().isEmpty(),
                "placement constraints of a service's task definition");
    }

    static void refuse(boolean asked, String what) {
        if (asked) {
            throw new UnsupportedOperationException("Drydock does not simulate " + what + " yet");
        }
    }
}
