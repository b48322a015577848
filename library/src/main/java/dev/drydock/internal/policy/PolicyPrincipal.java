package dev.drydock.internal.policy;

import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/**
 * Who wants something: an identity of an account, or a service of AWS.
 *
 * @param arn of a user, a role, a session of a role or an account's root; null for a service
 * @param service {@code ecs-tasks.amazonaws.com}; null for an identity
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html">Principal</a>
 */
public record PolicyPrincipal(@Nullable Arn arn, @Nullable String service) {

    private static final String SESSION = "assumed-role";

    /**
     * An identity.
     *
     * @param arn {@code arn:aws:iam::123456789012:user/ci}, {@code arn:aws:sts::123456789012:assumed-role/deployer/ci}
     * @throws IllegalArgumentException if it is no ARN
     */
    public static PolicyPrincipal identity(String arn) {
        return new PolicyPrincipal(
                Arn.parse(arn).orElseThrow(() -> new IllegalArgumentException("No ARN: " + arn)), null);
    }

    /** A service, by the name that policies call it by. */
    public static PolicyPrincipal ofService(String name) {
        return new PolicyPrincipal(null, name);
    }

    /** Its account; null for a service. */
    public @Nullable String account() {
        return arn == null ? null : arn.account();
    }

    /** Whether it is a session of a role. */
    boolean isSession() {
        return arn != null && arn.resourceType().equals(SESSION);
    }

    /** Whether it is an account's root. */
    boolean isRoot() {
        return arn != null && arn.resource().equals("root");
    }

    /** Whether it is a session of that role. A session's ARN does not say the role's path. */
    boolean isSessionOf(Arn role) {
        if (arn == null || !isSession() || !role.resourceType().equals("role")) {
            return false;
        }
        String name = role.resource().substring(role.resource().lastIndexOf('/') + 1);
        String session = arn.resourceId();
        int slash = session.indexOf('/');
        return role.account().equals(arn.account())
                && role.partition().equals(arn.partition())
                && name.equals(slash < 0 ? session : session.substring(0, slash));
    }

    /** What {@code aws:PrincipalArn} says of it: of a session it is the role's. */
    public String roleOrSelf() {
        if (arn == null) {
            return String.valueOf(service);
        }
        if (!isSession()) {
            return arn.toString();
        }
        String session = arn.resourceId();
        int slash = session.indexOf('/');
        String role = slash < 0 ? session : session.substring(0, slash);
        return new Arn(arn.partition(), "iam", "", arn.account(), "role/" + role).toString();
    }

    /** What {@code aws:username} says of it; null if it is no user. */
    public @Nullable String userName() {
        boolean user = arn != null && arn.resourceType().equals("user");
        return user && arn != null ? arn.resource().substring(arn.resource().lastIndexOf('/') + 1) : null;
    }

    /** What {@code aws:PrincipalType} says of it. */
    public String type() {
        if (arn == null) {
            return "Service";
        }
        if (isRoot()) {
            return "Account";
        }
        return isSession() || arn.resourceType().equals("role") ? "AssumedRole" : "User";
    }
}
