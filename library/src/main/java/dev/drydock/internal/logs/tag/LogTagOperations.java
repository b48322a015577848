package dev.drydock.internal.logs.tag;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.DestinationState;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.target.TargetMessages;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.ListTagsLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TagResourceResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.UntagResourceResponse;

/**
 * Tags of log groups and destinations. Those of groups are set by name, the older way, and by ARN; both see the same tags.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html">TagResource</a>
 */
@SuppressWarnings("deprecation") // AWS has deprecated the operations by name, but still answers them
public final class LogTagOperations {

    private static final String GROUP_PART = "log-group:";
    private static final String DESTINATION_PART = "destination:";
    private static final String ALL_STREAMS = ":*";

    private final AccountRegion home;
    private final LogStore store;
    private final GroupReferences groups;
    private final DestinationStore destinations;

    public LogTagOperations(AccountRegion home, LogStore store, GroupReferences groups, DestinationStore destinations) {
        this.home = home;
        this.store = store;
        this.groups = groups;
        this.destinations = destinations;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("TagLogGroup", this::tagGroup).scope(each -> groups.scope(each.logGroupName())),
                Operation.write("UntagLogGroup", this::untagGroup).scope(each -> groups.scope(each.logGroupName())),
                Operation.read("ListTagsLogGroup", this::listGroup).scope(each -> groups.scope(each.logGroupName())),
                Operation.write("TagResource", this::tag).scope(each -> groups.scope(each.resourceArn())),
                Operation.write("UntagResource", this::untag).scope(each -> groups.scope(each.resourceArn())),
                Operation.read("ListTagsForResource", this::list).scope(each -> groups.scope(each.resourceArn())));
    }

    private TagLogGroupResponse tagGroup(TagLogGroupRequest request, CallContext context) {
        add(groups.named(request.logGroupName()), request.tags());
        return TagLogGroupResponse.builder().build();
    }

    private UntagLogGroupResponse untagGroup(UntagLogGroupRequest request, CallContext context) {
        remove(groups.named(request.logGroupName()), request.tags());
        return UntagLogGroupResponse.builder().build();
    }

    private ListTagsLogGroupResponse listGroup(ListTagsLogGroupRequest request, CallContext context) {
        return ListTagsLogGroupResponse.builder()
                .tags(groups.named(request.logGroupName()).facts().tags())
                .build();
    }

    private TagResourceResponse tag(TagResourceRequest request, CallContext context) {
        DestinationState destination = destination(request.resourceArn());
        if (destination == null) {
            add(resource(request.resourceArn()), request.tags());
        } else {
            destinations.put(destination.withTags(
                    LogTagRules.merged(request.resourceArn(), destination.tags(), request.tags())));
        }
        return TagResourceResponse.builder().build();
    }

    private UntagResourceResponse untag(UntagResourceRequest request, CallContext context) {
        DestinationState destination = destination(request.resourceArn());
        if (destination == null) {
            remove(resource(request.resourceArn()), request.tagKeys());
        } else {
            destinations.put(
                    destination.withTags(new TreeMap<>(TagRule.without(destination.tags(), request.tagKeys()))));
        }
        return UntagResourceResponse.builder().build();
    }

    private ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext context) {
        DestinationState destination = destination(request.resourceArn());
        return ListTagsForResourceResponse.builder()
                .tags(
                        destination == null
                                ? resource(request.resourceArn()).facts().tags()
                                : destination.tags())
                .build();
    }

    private static void add(GroupState group, Map<String, String> added) {
        Group facts = group.facts();
        group.change(facts.withTags(LogTagRules.merged(facts.arn(), facts.tags(), added)));
    }

    private static void remove(GroupState group, List<String> keys) {
        Group facts = group.facts();
        group.change(facts.withTags(new TreeMap<>(TagRule.without(facts.tags(), keys))));
    }

    /**
     * The destination of an ARN; null if it is of something else.
     *
     * @throws dev.drydock.internal.call.Refusal if there is no such destination
     */
    private @Nullable DestinationState destination(String given) {
        Arn arn = Arn.parse(given).orElse(null);
        if (arn == null || !arn.service().equals("logs") || !arn.resource().startsWith(DESTINATION_PART)) {
            return null;
        }
        DestinationState found = given.equals(home.arn("logs", arn.resource()))
                ? destinations.find(arn.resource().substring(DESTINATION_PART.length()))
                : null;
        if (found == null) {
            throw TargetMessages.DESTINATION_NOT_FOUND.with();
        }
        return found;
    }

    /** The group of an ARN; the one with {@code :*} is not what these operations take. */
    private GroupState resource(String given) {
        Arn arn = Arn.parse(given).orElseThrow(LogsMessages.BAD_RESOURCE_ARN::with);
        boolean isGroup = arn.service().equals("logs") && arn.resource().startsWith(GROUP_PART);
        if (!isGroup || given.endsWith(ALL_STREAMS)) {
            throw LogsMessages.BAD_RESOURCE_ARN.with();
        }
        boolean here = given.equals(home.arn("logs", arn.resource()));
        return store.require(here ? arn.resource().substring(GROUP_PART.length()) : given);
    }
}
