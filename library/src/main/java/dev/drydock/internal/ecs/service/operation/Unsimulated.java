package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.sdk.SdkMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;

/**
 * What AWS offers and Drydock does not simulate yet: refused by name, because a service without it would not be the one
 * requested.
 */
final class Unsimulated {

    private Unsimulated() {}

    /** The controller of a request, which with the oldest SDKs UpdateService cannot have. */
    static void checkController(SdkPojo request) {
        SdkPojo controller = SdkMembers.structure(request, "deploymentController");
        String type = controller == null ? null : SdkMembers.text(controller, "type");
        NotSimulated.refuse(
                "deploymentController.type",
                "the deployment controller " + type,
                controller != null && !"ECS".equals(type));
    }

    /** What CreateService and UpdateService take besides. */
    static void checkMembers(SdkPojo request) {
        NotSimulated.refuseMember(request, "monitoring", "the monitoring of services");
        NotSimulated.refuseMember(request, "gatewayConnectors", "gateways");
    }

    static void check(@Nullable DeploymentConfiguration configuration) {
        if (configuration == null) {
            return;
        }
        String strategy = SdkMembers.text(configuration, "strategy");
        NotSimulated.refuse(
                "deploymentConfiguration.strategy",
                "the deployment strategy " + strategy,
                strategy != null && !strategy.equals("ROLLING"));
        NotSimulated.refuseMember(
                configuration, "deploymentConfiguration.lifecycleHooks", "deployment lifecycle hooks");
        NotSimulated.refuseMember(configuration, "deploymentConfiguration.linearConfiguration", "linear deployments");
        NotSimulated.refuseMember(configuration, "deploymentConfiguration.canaryConfiguration", "canary deployments");
        NotSimulated.refuseMember(
                configuration, "deploymentConfiguration.earlySuccessCriteria", "deployments that succeed early");
        DeploymentCircuitBreaker breaker = configuration.deploymentCircuitBreaker();
        if (breaker != null) {
            NotSimulated.refuseMember(
                    breaker,
                    "deploymentConfiguration.deploymentCircuitBreaker.thresholdConfiguration",
                    "thresholds of the circuit breaker");
            NotSimulated.refuse(
                    "deploymentConfiguration.deploymentCircuitBreaker.resetOnHealthyTask",
                    "a circuit breaker that a healthy task resets",
                    Boolean.TRUE.equals(SdkMembers.flag(breaker, "resetOnHealthyTask")));
        }
    }
}
