package dev.drydock.internal.policy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a policy.
 *
 * @param allows whether its effect is to allow
 * @param principal whom it is about; null where the policy is attached to an identity
 * @param actions what it is about
 * @param resources what of; null where the policy is attached to the one resource it is about
 * @param conditions all of which must hold
 */
record PolicyStatement(
        boolean allows,
        @Nullable PrincipalElement principal,
        NamesElement actions,
        @Nullable NamesElement resources,
        List<PolicyCondition> conditions) {

    PolicyStatement {
        conditions = List.copyOf(conditions);
    }

    boolean covers(PolicyRequest request, PolicyVariables variables) {
        return actions.coversAction(request.action())
                && (principal == null || principal.covers(request.principal()))
                && (resources == null || resources.coversResource(request.resource(), variables))
                && conditions.stream().allMatch(each -> each.holds(request.context(), variables));
    }
}
