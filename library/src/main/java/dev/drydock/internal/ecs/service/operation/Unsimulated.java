package dev.drydock.internal.ecs.service.operation;

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

    static void refuse(boolean asked, String what) {
        if (asked) {
            throw new UnsupportedOperationException("Drydock does not simulate " + what + " yet");
        }
    }
}
