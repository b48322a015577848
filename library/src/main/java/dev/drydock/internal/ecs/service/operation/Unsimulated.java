package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.NotSimulated;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/**
 * What AWS offers and Drydock does not simulate yet: refused by name, because a service without it would not be the one
 * requested.
 */
final class Unsimulated {

    private Unsimulated() {}

    static void check(CreateServiceRequest request) {
        check(request.deploymentController());
    }

    static void check(UpdateServiceRequest request) {
        check(request.deploymentController());
    }

    static void check(@Nullable DeploymentController controller) {
        NotSimulated.refuse(
                "deploymentController.type",
                "the deployment controller " + (controller == null ? null : controller.typeAsString()),
                controller != null && controller.type() != DeploymentControllerType.ECS);
    }

    static void check(@Nullable DeploymentConfiguration configuration) {
        if (configuration == null) {
            return;
        }
        NotSimulated.refuse(
                "deploymentConfiguration.strategy",
                "the deployment strategy " + configuration.strategyAsString(),
                configuration.strategy() != null && configuration.strategy() != DeploymentStrategy.ROLLING);
        NotSimulated.refuse(
                "deploymentConfiguration.lifecycleHooks",
                "deployment lifecycle hooks",
                !configuration.lifecycleHooks().isEmpty());
        NotSimulated.refuse(
                "deploymentConfiguration.linearConfiguration",
                "linear deployments",
                configuration.linearConfiguration() != null);
        NotSimulated.refuse(
                "deploymentConfiguration.canaryConfiguration",
                "canary deployments",
                configuration.canaryConfiguration() != null);
    }
}
