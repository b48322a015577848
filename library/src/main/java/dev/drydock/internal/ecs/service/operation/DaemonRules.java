package dev.drydock.internal.ecs.service.operation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.DeploymentConfiguration;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.ServiceVolumeConfiguration;

/**
 * What a request for a daemon service may not contain.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html">Amazon ECS services: daemon
 *     scheduling</a>
 */
final class DaemonRules {

    private DaemonRules() {}

    static boolean isDaemon(@Nullable SchedulingStrategy scheduling) {
        return scheduling == SchedulingStrategy.DAEMON;
    }

    /** A daemon has no count of its own: it wants a task on each instance. */
    static void check(CreateServiceRequest request) {
        count(request.desiredCount());
        if (request.launchType() == LaunchType.FARGATE) {
            throw ServiceMessages.DAEMON_FARGATE.with();
        }
    }

    static void count(@Nullable Integer desired) {
        if (desired != null) {
            throw ServiceMessages.DAEMON_DESIRED.with();
        }
    }

    static void placement(List<PlacementStrategy> strategies, boolean fargate) {
        if (!strategies.isEmpty()) {
            throw ServiceMessages.DAEMON_STRATEGY.with();
        }
        // A cluster's default strategy may lead to Fargate too.
        if (fargate) {
            throw ServiceMessages.DAEMON_FARGATE.with();
        }
    }

    static List<ServiceVolumeConfiguration> volumes(List<ServiceVolumeConfiguration> volumes, boolean daemon) {
        if (daemon && !volumes.isEmpty()) {
            throw AttachmentMessages.VOLUMES_OF_DAEMONS.with();
        }
        return volumes;
    }

    static void percents(@Nullable DeploymentConfiguration configuration) {
        if (configuration != null && configuration.maximumPercent() != null && configuration.maximumPercent() > 100) {
            throw ServiceMessages.DAEMON_MAXIMUM.with();
        }
    }
}
