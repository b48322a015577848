package dev.drydock.internal.policy;

import dev.drydock.internal.model.Arn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code Principal} or {@code NotPrincipal} of a statement.
 *
 * @param not whether it is everybody but these
 * @param names in the order given
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html">NotPrincipal</a>
 */
record PrincipalElement(boolean not, List<Name> names) {

    /** Somebody a policy names. */
    sealed interface Name permits Everybody, Account, Identity, Service, Unknown {}

    /** A star. */
    record Everybody() implements Name {}

    /** All identities of an account: its number, or its root. */
    record Account(String id) implements Name {}

    /** A user, a role or a session of one. */
    record Identity(Arn arn) implements Name {}

    /** A service of AWS. */
    record Service(String name) implements Name {}

    /** An identity that this account does not hold: a federation, a canonical user, the id of what was deleted. */
    record Unknown(String name) implements Name {}

    PrincipalElement {
        names = List.copyOf(names);
    }

    boolean covers(PolicyPrincipal principal) {
        return not
                ? !excepts(principal)
                : names.stream().anyMatch(each -> isAccountOf(each, principal) || isItself(each, principal));
    }

    /**
     * An identity is excepted if all it goes by is: its account, the role of a session, and itself. So naming its account
     * alone excepts nobody but the account's root, and naming a user without the account nobody at all, as AWS warns.
     */
    private boolean excepts(PolicyPrincipal principal) {
        boolean itself = names.stream().anyMatch(each -> isItself(each, principal));
        boolean everybody = names.stream().anyMatch(Everybody.class::isInstance);
        if (everybody || principal.arn() == null) {
            return itself;
        }
        boolean account = names.stream().anyMatch(each -> isAccountOf(each, principal));
        boolean role = !principal.isSession() || names.stream().anyMatch(each -> isRoleOf(each, principal));
        boolean session = !principal.isSession() || names.stream().anyMatch(each -> isExactly(each, principal.arn()));
        return account && role && session && (itself || principal.isRoot());
    }

    private static boolean isAccountOf(Name name, PolicyPrincipal principal) {
        return name instanceof Account account && account.id().equals(principal.account());
    }

    private static boolean isItself(Name name, PolicyPrincipal principal) {
        return name instanceof Everybody
                || name instanceof Service service && service.name().equals(principal.service())
                || isExactly(name, principal.arn())
                || isRoleOf(name, principal);
    }

    private static boolean isExactly(Name name, @Nullable Arn arn) {
        return name instanceof Identity identity && identity.arn().equals(arn);
    }

    private static boolean isRoleOf(Name name, PolicyPrincipal principal) {
        return name instanceof Identity identity && principal.isSessionOf(identity.arn());
    }
}
