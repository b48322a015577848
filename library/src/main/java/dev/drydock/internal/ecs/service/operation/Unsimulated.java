package dev.drydock.internal.ecs.service.operation;

import software.amazon.awssdk.services.ecs.model.DeploymentCircuitBreaker;
import software.amazon.awssdk.core.SdkPojo;
import dev.drydock.internal.sdk.SdkMembers;
import org.jspecify.annotations.Nullable;
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
        refuse(controller != null && !"ECS".equals(type), "the deployment controller " + type);
    }

    static void check(@Nullable DeploymentConfiguration configuration) {
        if (configuration == null) {
            return;
        }
        String strategy = SdkMembers.text(configuration, "strategy");
        refuse(strategy != null && !strategy.equals("ROLLING"), "the deployment strategy " + strategy);
        refuseMember(configuration, "lifecycleHooks", "deployment lifecycle hooks");
        refuseMember(configuration, "linearConfiguration", "linear deployments");
        refuseMember(configuration, "canaryConfiguration", "canary deployments");
        refuseMember(configuration, "earlySuccessCriteria", "early success criteria");
        DeploymentCircuitBreaker breaker = configuration.deploymentCircuitBreaker();
        if (breaker != null) {
            refuseMember(breaker, "thresholdConfiguration", "thresholds of the deployment circuit breaker");
            refuse(
                    Boolean.TRUE.equals(SdkMembers.flag(breaker, "resetOnHealthyTask")),
                    "resetting the deployment circuit breaker on a healthy task");
        }
    }

    /** What CreateService and UpdateService take besides. */
    static void checkMembers(SdkPojo request) {
        refuseMember(request, "monitoring", "the monitoring of services");
        refuseMember(request, "gatewayConnectors", "gateways");
    }

    static void refuseMember(SdkPojo value, String member, String what) {
        refuse(SdkMembers.isGiven(value, member), what);
    }

    static void refuse(boolean asked, String what) {
        if (asked) {
            throw new UnsupportedOperationException("Drydock does not simulate " + what + " yet");
        }
    }
}
