package dev.drydock.internal.ecs.taskdefinition.rule;

import dev.drydock.internal.ecs.taskdefinition.draft.Draft;
import dev.drydock.internal.ecs.taskdefinition.draft.GeneralMessages;
import dev.drydock.internal.ecs.taskdefinition.draft.Names;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/**
 * The task role and the execution role: the ARN of an IAM role, or a role's short name. Whether the role exists, and
 * whether the caller may pass it, is not checked here.
 */
final class RoleRules {

    private RoleRules() {}

    static void check(Draft draft) {
        role(draft.request().taskRoleArn());
        role(draft.request().executionRoleArn());
    }

    private static void role(@Nullable String role) {
        if (role == null) {
            return;
        }
        boolean valid = Arn.looksLikeArn(role)
                ? Arn.parse(role).filter(RoleRules::isRole).isPresent()
                : isRoleName(role);
        if (!valid) {
            throw GeneralMessages.ROLE_INVALID.with();
        }
    }

    private static boolean isRole(Arn arn) {
        return arn.service().equals("iam")
                && arn.resourceType().equals("role")
                && isRoleName(arn.resourceId().substring(arn.resourceId().lastIndexOf('/') + 1));
    }

    /** IAM's alphabet of role names; ECS also takes a name without its ARN. */
    private static boolean isRoleName(String name) {
        return !name.isEmpty() && name.length() <= 64 && Names.consistsOf(name, "_+=,.@-");
    }
}
