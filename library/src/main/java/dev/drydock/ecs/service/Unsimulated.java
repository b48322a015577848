package dev.drydock.ecs.service;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.DeploymentController;
import software.amazon.awssdk.services.ecs.model.DeploymentControllerType;
import software.amazon.awssdk.services.ecs.model.DeploymentStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceConnectConfiguration;
import software.amazon.awssdk.services.ecs.model.UpdateServiceRequest;

/** What AWS would do and Drydock cannot yet: refused by name, because a service without it would not be the one asked for. */
final class Unsimulated {

    private Unsimulated() {}

    static void check(CreateServiceRequest request) {
        refuse(!request.loadBalancers().isEmpty(), "loadBalancers of services");
        refuse(!request.serviceRegistries().isEmpty(), "serviceRegistries of services");
        refuse(isEnabled(request.serviceConnectConfiguration()), "Service Connect");
        refuse(!request.volumeConfigurations().isEmpty(), "volumeConfigurations of services");
        refuse(!request.vpcLatticeConfigurations().isEmpty(), "vpcLatticeConfigurations of services");
        refuse(request.schedulingStrategy() == SchedulingStrategy.DAEMON, "the DAEMON scheduling strategy");
    }

    static void check(UpdateServiceRequest request) {
        refuse(!request.loadBalancers().isEmpty(), "loadBalancers of services");
        refuse(!request.serviceRegistries().isEmpty(), "serviceRegistries of services");
        refuse(isEnabled(request.serviceConnectConfiguration()), "Service Connect");
        refuse(!request.volumeConfigurations().isEmpty(), "volumeConfigurations of services");
        refuse(!request.vpcLatticeConfigurations().isEmpty(), "vpcLatticeConfigurations of services");
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
        refuse(
                configuration.alarms() != null
                        && Boolean.TRUE.equals(configuration.alarms().enable()),
                "deployment alarms");
        refuse(!configuration.lifecycleHooks().isEmpty(), "deployment lifecycle hooks");
        refuse(
                configuration.bakeTimeInMinutes() != null && configuration.bakeTimeInMinutes() > 0,
                "the bake time of deployments");
        refuse(configuration.linearConfiguration() != null, "linear deployments");
        refuse(configuration.canaryConfiguration() != null, "canary deployments");
    }

    private static boolean isEnabled(@Nullable ServiceConnectConfiguration configuration) {
        return configuration != null && Boolean.TRUE.equals(configuration.enabled());
    }

    static void refuse(boolean asked, String what) {
        if (asked) {
            throw new UnsupportedOperationException("Drydock does not simulate " + what + " yet");
        }
    }
}
