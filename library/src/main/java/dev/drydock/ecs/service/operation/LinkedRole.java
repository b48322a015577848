package dev.drydock.ecs.service.operation;

import dev.drydock.account.AccountRegion;
import dev.drydock.ecs.service.Attachments;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * The role that ECS itself acts under. Services on awsvpc networks, with several target groups, in a registry or with Service
 * Connect have no other; a single load balancer may come with a role of the caller's.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using-service-linked-roles.html">Using
 *     service-linked roles for Amazon ECS</a>
 */
final class LinkedRole {

    private final AccountRegion home;

    LinkedRole(AccountRegion home) {
        this.home = home;
    }

    /** Whether a service cannot do with a role of the caller's. */
    static boolean isRequired(Service settings, Attachments attachments, TaskDefinition definition) {
        return definition.networkMode() == NetworkMode.AWSVPC
                || settings.loadBalancers().size() > 1
                || !settings.serviceRegistries().isEmpty()
                || attachments.connects();
    }

    /** The role that a service shows: its own, this one where it needs one, or none. */
    @Nullable
    String of(@Nullable String given, Service settings, Attachments attachments, TaskDefinition definition) {
        boolean acts = isRequired(settings, attachments, definition)
                || !settings.loadBalancers().isEmpty();
        return given == null && acts
                ? "arn:" + home.partition() + ":iam::" + home.accountId()
                        + ":role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS"
                : given;
    }
}
