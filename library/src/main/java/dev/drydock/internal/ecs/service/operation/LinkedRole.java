package dev.drydock.internal.ecs.service.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.service.ServiceAttachments;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The role that ECS itself acts under. Services on awsvpc networks, with several target groups, in a registry or with
 * Service Connect always have this one; a service with a single load balancer may name another.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html">Using
 *     service-linked roles for Amazon ECS</a>
 */
final class LinkedRole {

    private final AccountRegion home;

    LinkedRole(AccountRegion home) {
        this.home = home;
    }

    /** Whether a service must have this role, so that the caller may not name another. */
    static boolean isRequired(Service settings, ServiceAttachments attachments, TaskDefinition definition) {
        return definition.networkMode() == NetworkMode.AWSVPC
                || settings.loadBalancers().size() > 1
                || !settings.serviceRegistries().isEmpty()
                || attachments.connects();
    }

    /** The role that a service shows: its own, this one where it needs one, or none. */
    @Nullable
    String of(@Nullable String given, Service settings, ServiceAttachments attachments, TaskDefinition definition) {
        boolean acts = isRequired(settings, attachments, definition)
                || !settings.loadBalancers().isEmpty();
        return given == null && acts
                ? "arn:" + home.partition() + ":iam::" + home.accountId()
                        + ":role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
                : given;
    }
}
