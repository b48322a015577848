package dev.drydock.internal.logs.group;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.sdk.NewerSdk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupSummary;

/**
 * ListLogGroups. A name pattern is up to five texts between bars, each found anywhere in a name, or at its start if it
 * begins with a caret.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ListLogGroups.html">
 *     ListLogGroups</a>
 */
@NewerSdk(since = "2.32")
public final class ListLogGroups {

    private static final int PAGE = 50;
    private static final int LARGEST_PAGE = 1_000;

    private final AccountRegion home;
    private final LogStore store;

    public ListLogGroups(AccountRegion home, LogStore store) {
        this.home = home;
        this.store = store;
    }

    public Operation<?, ?> operation() {
        return Operation.read("ListLogGroups", this::handle);
    }

    private ListLogGroupsResponse handle(ListLogGroupsRequest request, CallContext context) {
        // By name, because they are younger than the operation.
        NotSimulated.refuseMember(request, "dataSources", "data sources");
        NotSimulated.refuseMember(request, "fieldIndexNames", "field indexes");
        NotSimulated.refuseMember(request, "logGroupTags", "a choice by tags");
        LinkedAccounts.refuse(request.includeLinkedAccounts(), request.accountIdentifiers(), home);
        Integer limit = request.limit() == null ? Integer.valueOf(PAGE) : request.limit();
        Page<GroupState> page =
                Pages.of(selected(request), each -> each.facts().name(), request.nextToken(), limit, LARGEST_PAGE);
        return ListLogGroupsResponse.builder()
                .logGroups(page.items().stream().map(ListLogGroups::summary).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private List<GroupState> selected(ListLogGroupsRequest request) {
        List<GroupState> selected = new ArrayList<>();
        String logClass = request.logGroupClassAsString();
        for (GroupState each : store.all()) {
            Group group = each.facts();
            boolean ofClass = logClass == null || group.logClass().equals(logClass);
            if (ofClass && matches(request.logGroupNamePattern(), group.name())) {
                selected.add(each);
            }
        }
        return selected;
    }

    private static boolean matches(@Nullable String pattern, String name) {
        return pattern == null
                || Arrays.stream(pattern.split("\\|"))
                        .anyMatch(each ->
                                each.startsWith("^") ? name.startsWith(each.substring(1)) : name.contains(each));
    }

    private static LogGroupSummary summary(GroupState state) {
        Group group = state.facts();
        return LogGroupSummary.builder()
                .logGroupName(group.name())
                .logGroupArn(group.arn())
                .logGroupClass(group.logClass())
                .build();
    }
}
