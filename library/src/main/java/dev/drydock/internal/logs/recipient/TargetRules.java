package dev.drydock.internal.logs.recipient;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.logs.store.DestinationState;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.model.Arn;
import dev.drydock.internal.policy.PolicyContext;
import dev.drydock.internal.policy.PolicyDecision;
import dev.drydock.internal.policy.PolicyDocument;
import dev.drydock.internal.policy.PolicyGrammar;
import dev.drydock.internal.policy.PolicyPrincipal;
import dev.drydock.internal.policy.PolicyRequest;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What AWS takes as the target of a subscription, in the order in which it looks: the account of a function, the role that
 * the vendor needs, and whether a test message arrives. Functions and streams are not simulated; a test says which cannot
 * be reached.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html">
 *     PutSubscriptionFilter</a>
 */
public final class TargetRules {

    private static final String PUT = "logs:PutSubscriptionFilter";
    private static final String ORGANIZATION = "aws:principalorgid";

    private final AccountRegion home;
    private final Function<AccountRegion, @Nullable DestinationStore> stores;

    /**
     * The rules for subscriptions of an account and region.
     *
     * @param stores the destinations of an account and region; null if nobody has been there
     */
    public TargetRules(AccountRegion home, Function<AccountRegion, @Nullable DestinationStore> stores) {
        this.home = home;
        this.stores = stores;
    }

    /**
     * Checks what a subscription is to deliver to.
     *
     * @param operation that asks
     * @param principal the ARN of who asks
     * @throws Refusal if AWS would not take it
     */
    public void check(String operation, String principal, String target, @Nullable String role) {
        Arn arn = Arn.parse(target).orElseThrow(() -> TargetMessages.BAD_ARN.with(Shown.text(target)));
        Vendor vendor = Vendor.of(arn);
        if (vendor == Vendor.LAMBDA && !arn.account().equals(home.accountId())) {
            throw TargetMessages.CROSS_ACCOUNT_LAMBDA.with();
        }
        if (vendor == Vendor.LAMBDA && role != null) {
            throw TargetMessages.HAS_ROLE.with();
        }
        if (vendor != Vendor.LAMBDA && vendor != Vendor.LOGS && role == null) {
            throw TargetMessages.NEEDS_ROLE.with(Shown.text(arn.service()));
        }
        if (vendor == null || vendor == Vendor.LOGS && !vendor.names(arn)) {
            throw TargetMessages.WRONG_VENDOR.with(operation, Shown.text(arn.service()));
        }
        if (!vendor.names(arn)) {
            throw TargetMessages.BAD_ARN.with(Shown.text(target));
        }
        if (role != null) {
            checkRole(role);
        }
        if (vendor == Vendor.LOGS) {
            checkDestination(arn, principal, role);
        } else if (!isHere(arn) || !reaches(arn)) {
            throw vendor.refusal().with();
        }
    }

    /**
     * Checks what a destination is to stand for: a stream of its own account, in whatever region.
     *
     * @throws Refusal if AWS would not take it
     */
    public void checkTarget(String target, String role) {
        Arn arn = Arn.parse(target).orElseThrow(() -> TargetMessages.BAD_ARN.with(Shown.text(target)));
        Vendor vendor = Vendor.of(arn);
        checkRole(role);
        boolean isStream = vendor != null && vendor.isChecked() && vendor.names(arn);
        boolean isOwn =
                arn.partition().equals(home.partition()) && arn.account().equals(home.accountId());
        if (!isStream || !isOwn || !reaches(arn)) {
            throw TargetMessages.DESTINATION_REFUSES.with();
        }
    }

    private void checkRole(String role) {
        Arn arn = Arn.parse(role)
                .filter(each -> each.service().equals("iam")
                        && each.resourceType().equals("role")
                        && !each.resourceId().isEmpty())
                .orElseThrow(() -> TargetMessages.BAD_ROLE.with(Shown.text(role)));
        if (!arn.account().equals(home.accountId())) {
            throw TargetMessages.CROSS_ACCOUNT_ROLE.with();
        }
    }

    private boolean isHere(Arn arn) {
        return arn.partition().equals(home.partition())
                && arn.account().equals(home.accountId())
                && arn.region().equals(home.region());
    }

    private boolean reaches(Arn arn) {
        DestinationStore there = stores.apply(new AccountRegion(arn.account(), arn.region()));
        return there == null || there.reaches(arn.toString());
    }

    /** A destination lets nobody in without a policy, not even its own account. */
    private void checkDestination(Arn arn, String principal, @Nullable String role) {
        DestinationStore there = arn.region().equals(home.region())
                ? stores.apply(new AccountRegion(arn.account(), arn.region()))
                : null;
        DestinationState found = there == null ? null : there.find(Vendor.LOGS.nameIn(arn));
        if (found == null || !found.facts().arn().equals(arn.toString())) {
            throw TargetMessages.DESTINATION_REFUSES.with();
        }
        String policy = found.facts().accessPolicy();
        if (policy != null && policy.toLowerCase(Locale.ROOT).contains(ORGANIZATION)) {
            if (role == null) {
                throw TargetMessages.ORGANIZATION_NEEDS_ROLE.with();
            }
            NotSimulated.refuse("destinationArn", "organizations in the policies of destinations", true);
        }
        if (policy == null || !allows(policy, principal, arn.toString())) {
            throw TargetMessages.NOT_ALLOWED.with(home.accountId(), arn);
        }
    }

    private boolean allows(String policy, String principal, String destination) {
        PolicyContext context = new PolicyContext()
                .with("aws:PrincipalAccount", home.accountId())
                .with("aws:RequestedRegion", home.region());
        PolicyRequest request = new PolicyRequest(PolicyPrincipal.identity(principal), PUT, destination, context);
        return PolicyDocument.read(policy, PolicyGrammar.ANY_NAMES) instanceof PolicyDocument read
                && read.decide(request) == PolicyDecision.ALLOWED;
    }
}
