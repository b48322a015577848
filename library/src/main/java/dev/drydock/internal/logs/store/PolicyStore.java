package dev.drydock.internal.logs.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.AccountPolicy;
import software.amazon.awssdk.services.cloudwatchlogs.model.PolicyType;

/**
 * The policies of one account and region: those that let services write, of the account and of log groups, and those of
 * the account about its log groups; and the key that encrypts query results.
 */
public final class PolicyStore implements Store {

    /** Between the type and the name of an account's policy. */
    private static final char BETWEEN = ' ';

    private final SortedMap<String, ResourcePolicyState> ofAccount = new TreeMap<>();
    private final SortedMap<String, ResourcePolicyState> ofGroups = new TreeMap<>();
    private final SortedMap<String, AccountPolicy> accountPolicies = new TreeMap<>();
    private @Nullable String queryResultsKey;

    /** Made of a policy when it is first asked for. */
    private @Nullable AccountSubscription subscription;

    /** No policy yet. */
    public PolicyStore() {}

    /** The resource policies of the account by their names, or of log groups by the ARNs of those. */
    public SortedMap<String, ResourcePolicyState> resourcePolicies(boolean ofLogGroups) {
        return ofLogGroups ? ofGroups : ofAccount;
    }

    /** The policies of the account of a type, sorted by name. */
    public Collection<AccountPolicy> accountPolicies(String type) {
        return accountPolicies
                .subMap(type + BETWEEN, type + (char) (BETWEEN + 1))
                .values();
    }

    public @Nullable AccountPolicy accountPolicy(String type, String name) {
        return accountPolicies.get(type + BETWEEN + name);
    }

    public void put(AccountPolicy policy) {
        accountPolicies.put(policy.policyTypeAsString() + BETWEEN + policy.policyName(), policy);
        subscription = null;
    }

    public void removeAccountPolicy(String type, String name) {
        accountPolicies.remove(type + BETWEEN + name);
        subscription = null;
    }

    /** The subscription of all groups; null if there is none. */
    public @Nullable AccountSubscription subscription() {
        AccountSubscription known = subscription;
        if (known != null || accountPolicies.isEmpty()) {
            return known;
        }
        for (AccountPolicy each : accountPolicies(PolicyType.SUBSCRIPTION_FILTER_POLICY.toString())) {
            subscription = PolicyJson.object(each.policyDocument())
                    .flatMap(json -> AccountSubscription.read(each.policyName(), json, each.selectionCriteria()))
                    .orElse(null);
        }
        return subscription;
    }

    /** The key that encrypts the results of queries; null for AWS's own. */
    public void queryResultsKey(@Nullable String key) {
        queryResultsKey = key;
    }

    @Override
    public String name() {
        return "logs.policies";
    }

    /**
     * All of it.
     *
     * @param ofAccount resource policies by name
     * @param ofGroups resource policies by the ARNs of groups
     * @param accountPolicies by type and name
     * @param queryResultsKey null for AWS's own
     */
    record Image(
            SortedMap<String, ResourcePolicyState> ofAccount,
            SortedMap<String, ResourcePolicyState> ofGroups,
            SortedMap<String, AccountPolicy> accountPolicies,
            @Nullable String queryResultsKey) {

        static final Image NONE = new Image(
                Collections.emptySortedMap(), Collections.emptySortedMap(), Collections.emptySortedMap(), null);
    }

    @Override
    public Record image() {
        if (ofAccount.isEmpty() && ofGroups.isEmpty() && accountPolicies.isEmpty() && queryResultsKey == null) {
            return Image.NONE;
        }
        return new Image(
                Collections.unmodifiableSortedMap(new TreeMap<>(ofAccount)),
                Collections.unmodifiableSortedMap(new TreeMap<>(ofGroups)),
                Collections.unmodifiableSortedMap(new TreeMap<>(accountPolicies)),
                queryResultsKey);
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        ofAccount.clear();
        ofGroups.clear();
        accountPolicies.clear();
        ofAccount.putAll(from.ofAccount());
        ofGroups.putAll(from.ofGroups());
        accountPolicies.putAll(from.accountPolicies());
        subscription = null;
        queryResultsKey = from.queryResultsKey();
    }
}
