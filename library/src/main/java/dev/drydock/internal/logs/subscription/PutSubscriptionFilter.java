package dev.drydock.internal.logs.subscription;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.recipient.Delivering;
import dev.drydock.internal.logs.recipient.TargetRules;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.SubscriptionState;
import dev.drydock.internal.logs.store.SystemFields;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.Distribution;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSubscriptionFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutSubscriptionFilterResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.SubscriptionFilter;

/**
 * PutSubscriptionFilter: creates a filter or replaces the one of its name, which keeps its time of creation. It looks at
 * what arrives from then on. The target is checked before the group.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutSubscriptionFilter.html">
 *     PutSubscriptionFilter</a>
 */
final class PutSubscriptionFilter {

    static final String NAME = "PutSubscriptionFilter";

    private static final String CRITERIA = "fieldSelectionCriteria";
    private static final String SYSTEM_FIELDS = "emitSystemFields";
    private static final int MOST = 2;

    private final GroupReferences groups;
    private final TargetRules targets;
    private final Delivering delivering;

    PutSubscriptionFilter(GroupReferences groups, TargetRules targets, Delivering delivering) {
        this.groups = groups;
        this.targets = targets;
        this.delivering = delivering;
    }

    PutSubscriptionFilterResponse handle(PutSubscriptionFilterRequest request, CallContext context) {
        NotSimulated.refuse(
                "applyOnTransformedLogs", "log transformers", Boolean.TRUE.equals(request.applyOnTransformedLogs()));
        targets.check(NAME, context.principal(), request.destinationArn(), request.roleArn());
        FilterPattern pattern = FilterPatternParser.parse(request.filterPattern());
        checkSystemFields(request);
        GroupState group = groups.named(request.logGroupName());
        Group facts = group.facts();
        if (!facts.logClass().equals(Group.STANDARD)) {
            throw LogsMessages.WRONG_CLASS.with(facts.name(), facts.logClass(), NAME);
        }
        SubscriptionState before = group.filters().subscription(request.filterName());
        group.filters()
                .requireRoom(
                        group.filters().subscriptions().size() >= MOST,
                        pattern,
                        before == null ? null : before.pattern());

        long createdAt =
                before == null ? context.now().toEpochMilli() : before.facts().creationTime();
        group.filters().put(new SubscriptionState(facts(request, createdAt)));
        delivering.check(facts.arn(), request.destinationArn());
        return PutSubscriptionFilterResponse.builder().build();
    }

    private static void checkSystemFields(PutSubscriptionFilterRequest request) {
        for (String field : SdkMembers.texts(request, SYSTEM_FIELDS)) {
            if (!SystemFields.ALL.contains(field)) {
                throw SubscriptionMessages.BAD_SYSTEM_FIELD.with(Shown.text(field));
            }
        }
        String criteria = SdkMembers.text(request, CRITERIA);
        if (criteria != null && SystemFields.criteria(criteria).isEmpty()) {
            throw SubscriptionMessages.BAD_CRITERIA.with();
        }
    }

    private static SubscriptionFilter facts(PutSubscriptionFilterRequest request, long createdAt) {
        SubscriptionFilter.Builder facts = SubscriptionFilter.builder()
                .filterName(request.filterName())
                .logGroupName(request.logGroupName())
                .filterPattern(request.filterPattern())
                .destinationArn(request.destinationArn())
                .roleArn(request.roleArn())
                .distribution(request.distribution() == null ? Distribution.BY_LOG_STREAM : request.distribution())
                .applyOnTransformedLogs(false)
                .creationTime(createdAt);
        SdkMembers.set(facts, CRITERIA, SdkMembers.text(request, CRITERIA));
        List<String> systemFields = SdkMembers.texts(request, SYSTEM_FIELDS);
        SdkMembers.set(facts, SYSTEM_FIELDS, systemFields.isEmpty() ? null : systemFields);
        return facts.build();
    }
}
