package dev.drydock.internal.logs.group;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.sdk.SdkMembers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogGroupsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroup;

/**
 * DescribeLogGroups.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html">
 *     DescribeLogGroups</a>
 */
public final class DescribeLogGroups {

    private static final int PAGE = 50;

    private final AccountRegion home;
    private final LogStore store;
    private final GroupReferences groups;

    public DescribeLogGroups(AccountRegion home, LogStore store, GroupReferences groups) {
        this.home = home;
        this.store = store;
        this.groups = groups;
    }

    public DescribeLogGroupsResponse handle(DescribeLogGroupsRequest request, CallContext context) {
        check(request);
        LinkedAccounts.refuse(request.includeLinkedAccounts(), request.accountIdentifiers(), home);
        if (request.nextToken() != null && !Pages.hasGiven(request.nextToken())) {
            // AWS's token is the name of the last group, and after one that there is not there is nothing.
            return DescribeLogGroupsResponse.builder().logGroups(List.of()).build();
        }
        Page<GroupState> page =
                Pages.of(selected(request), each -> each.facts().name(), request.nextToken(), request.limit(), PAGE);
        boolean brief = request.logGroupNamePattern() != null;
        List<LogGroup> shown = new ArrayList<>();
        for (GroupState each : page.items()) {
            shown.add(shown(each, brief, context.now()));
        }
        return DescribeLogGroupsResponse.builder()
                .logGroups(shown)
                .nextToken(page.nextToken())
                .build();
    }

    private static void check(DescribeLogGroupsRequest request) {
        if (request.logGroupNamePrefix() != null && request.logGroupNamePattern() != null) {
            throw LogsMessages.PREFIX_AND_PATTERN.with();
        }
        boolean selectsOtherwise = request.logGroupNamePrefix() != null
                || request.logGroupNamePattern() != null
                || request.logGroupClassAsString() != null
                || !request.accountIdentifiers().isEmpty();
        if (!identifiers(request).isEmpty() && selectsOtherwise) {
            throw LogsMessages.IDENTIFIERS_AND_MORE.with();
        }
    }

    private static List<String> identifiers(DescribeLogGroupsRequest request) {
        return SdkMembers.texts(request, "logGroupIdentifiers");
    }

    private List<GroupState> selected(DescribeLogGroupsRequest request) {
        Set<String> names = new HashSet<>();
        for (String identifier : identifiers(request)) {
            names.add(groups.nameOf(identifier));
        }
        String prefix = request.logGroupNamePrefix() == null ? "" : request.logGroupNamePrefix();
        String pattern = request.logGroupNamePattern() == null ? "" : request.logGroupNamePattern();
        String logClass = request.logGroupClassAsString();
        List<GroupState> selected = new ArrayList<>();
        for (GroupState each : store.all()) {
            Group group = each.facts();
            if (group.name().startsWith(prefix)
                    && group.name().contains(pattern)
                    && (logClass == null || group.logClass().equals(logClass))
                    && (names.isEmpty() || names.contains(group.name()))) {
                selected.add(each);
            }
        }
        return selected;
    }

    /** AWS leaves two members out of what a pattern found. */
    private LogGroup shown(GroupState state, boolean brief, Instant now) {
        Group group = state.facts();
        LogGroup.Builder shown = LogGroup.builder()
                .logGroupName(group.name())
                .logGroupArn(group.arn())
                .arn(group.arn() + ":*")
                .creationTime(group.createdAt().toEpochMilli())
                .logGroupClass(group.logClass())
                .metricFilterCount(state.filters().metricFilters().size())
                .retentionInDays(group.retentionInDays())
                .kmsKeyId(group.kmsKeyId());
        if (!brief) {
            shown.storedBytes(storedBytes(state, now));
            SdkMembers.set(shown, "deletionProtectionEnabled", group.deletionProtected());
        }
        return shown.build();
    }

    /** Deviation: AWS counts compressed bytes, some hours late; here each event counts for its size at once. */
    private long storedBytes(GroupState state, Instant now) {
        long horizon = store.horizon(state.facts(), now);
        long bytes = 0;
        for (EventStream stream : state.streams()) {
            bytes += stream.bytesFrom(horizon);
        }
        return bytes;
    }
}
