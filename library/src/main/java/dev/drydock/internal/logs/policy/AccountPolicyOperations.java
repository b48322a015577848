package dev.drydock.internal.logs.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.recipient.Delivering;
import dev.drydock.internal.logs.recipient.TargetRules;
import dev.drydock.internal.logs.request.LimitMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.AccountSubscription;
import dev.drydock.internal.logs.store.PolicyStore;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.AccountPolicy;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteAccountPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteAccountPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeAccountPoliciesRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeAccountPoliciesResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutAccountPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutAccountPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.Scope;

/**
 * The operations on policies of the account. A subscription filter policy acts on what arrives in all groups but those
 * that it excludes, and nothing keeps it from what its own consumers write: AWS leaves it to the selection criteria to
 * prevent endless loops.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions-recursion-prevention.html">Log
 *     recursion prevention</a>
 */
public final class AccountPolicyOperations {

    private static final String PUT = "PutAccountPolicy";
    private static final int PAGE = 50;

    private final AccountRegion home;
    private final PolicyStore store;
    private final TargetRules targets;
    private final Delivering delivering;

    public AccountPolicyOperations(AccountRegion home, PolicyStore store, TargetRules targets, Delivering delivering) {
        this.home = home;
        this.store = store;
        this.targets = targets;
        this.delivering = delivering;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write(PUT, this::put),
                Operation.read("DescribeAccountPolicies", this::describe),
                Operation.write("DeleteAccountPolicy", this::delete));
    }

    private PutAccountPolicyResponse put(PutAccountPolicyRequest request, CallContext context) {
        String type = request.policyTypeAsString();
        JsonNode document = AccountPolicyRules.check(request);
        boolean subscribes = type.equals(AccountPolicyRules.SUBSCRIPTION);
        String target = subscribes ? checkedTarget(request, document, context) : "";
        boolean isNew = store.accountPolicy(type, request.policyName()) == null;
        if (isNew && store.accountPolicies(type).size() >= AccountPolicyRules.most(type)) {
            throw LimitMessages.EXCEEDED.with();
        }
        AccountPolicy policy = AccountPolicy.builder()
                .policyName(request.policyName())
                .policyDocument(request.policyDocument())
                .lastUpdatedTime(context.now().toEpochMilli())
                .policyType(type)
                .scope(Scope.ALL)
                .selectionCriteria(request.selectionCriteria())
                .accountId(home.accountId())
                .build();
        store.put(policy);
        if (subscribes) {
            delivering.check("", target);
        }
        return PutAccountPolicyResponse.builder().accountPolicy(policy).build();
    }

    private String checkedTarget(PutAccountPolicyRequest request, JsonNode document, CallContext context) {
        AccountSubscription subscription = AccountSubscription.read(
                        request.policyName(), document, request.selectionCriteria())
                .orElseThrow(() -> AccountSubscription.read(request.policyName(), document, null)
                                .isPresent()
                        ? LogPolicyMessages.BAD_CRITERIA.with(AccountPolicyRules.SUBSCRIPTION)
                        : LogPolicyMessages.BAD_DOCUMENT.with(AccountPolicyRules.SUBSCRIPTION));
        targets.check(PUT, context.principal(), subscription.destinationArn(), subscription.roleArn());
        return subscription.destinationArn();
    }

    private DescribeAccountPoliciesResponse describe(DescribeAccountPoliciesRequest request, CallContext context) {
        NotSimulated.refuse(
                "accountIdentifiers",
                "linked accounts",
                request.accountIdentifiers().stream()
                        .anyMatch(each -> !home.accountId().equals(each)));
        List<AccountPolicy> selected = store.accountPolicies(request.policyTypeAsString()).stream()
                .filter(each ->
                        request.policyName() == null || request.policyName().equals(each.policyName()))
                .toList();
        Page<AccountPolicy> page = Pages.of(selected, AccountPolicy::policyName, request.nextToken(), null, PAGE);
        return DescribeAccountPoliciesResponse.builder()
                .accountPolicies(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private DeleteAccountPolicyResponse delete(DeleteAccountPolicyRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "dryRun", "dry runs");
        String type = request.policyTypeAsString();
        if (store.accountPolicy(type, request.policyName()) == null) {
            throw LogPolicyMessages.NOT_FOUND.with(request.policyName());
        }
        store.removeAccountPolicy(type, request.policyName());
        return DeleteAccountPolicyResponse.builder().build();
    }
}
