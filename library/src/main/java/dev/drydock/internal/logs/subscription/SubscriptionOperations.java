package dev.drydock.internal.logs.subscription;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.recipient.Delivering;
import dev.drydock.internal.logs.recipient.TargetRules;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.SubscriptionState;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteSubscriptionFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteSubscriptionFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeSubscriptionFiltersResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/**
 * The operations on subscription filters.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Subscriptions.html">Real-time processing of log
 *     data with subscriptions</a>
 */
public final class SubscriptionOperations {

    private static final int PAGE = 50;

    private final GroupReferences groups;
    private final TargetRules targets;
    private final Delivering delivering;

    public SubscriptionOperations(GroupReferences groups, TargetRules targets, Delivering delivering) {
        this.groups = groups;
        this.targets = targets;
        this.delivering = delivering;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write(
                                PutSubscriptionFilter.NAME,
                                new PutSubscriptionFilter(groups, targets, delivering)::handle)
                        .scope(each -> groups.scope(each.logGroupName())),
                Operation.read("DescribeSubscriptionFilters", this::describe)
                        .scope(each -> groups.scope(each.logGroupName())),
                Operation.write("DeleteSubscriptionFilter", this::delete)
                        .scope(each -> groups.scope(each.logGroupName())));
    }

    private DescribeSubscriptionFiltersResponse describe(
            DescribeSubscriptionFiltersRequest request, CallContext context) {
        String prefix = request.filterNamePrefix() == null ? "" : request.filterNamePrefix();
        List<SubscriptionFilter> selected = groups.named(request.logGroupName()).filters().subscriptions().stream()
                .map(SubscriptionState::facts)
                .filter(each -> each.filterName().startsWith(prefix))
                .toList();
        Page<SubscriptionFilter> page =
                Pages.of(selected, SubscriptionFilter::filterName, request.nextToken(), request.limit(), PAGE);
        return DescribeSubscriptionFiltersResponse.builder()
                .subscriptionFilters(page.items())
                .nextToken(page.nextToken())
                .build();
    }

    private DeleteSubscriptionFilterResponse delete(DeleteSubscriptionFilterRequest request, CallContext context) {
        GroupState group = groups.named(request.logGroupName());
        if (group.filters().subscription(request.filterName()) == null) {
            throw SubscriptionMessages.NOT_FOUND.with();
        }
        group.filters().removeSubscription(request.filterName());
        return DeleteSubscriptionFilterResponse.builder().build();
    }
}
