package dev.drydock.internal.logs.tag;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.TagRule;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.TagHolder;
import dev.drydock.internal.logs.store.TagHolders;
import dev.drydock.internal.model.Arn;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * Tags of log groups, by name, the older way, and by ARN; both see the same tags. Other resources have tags by ARN only.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TagResource.html">TagResource</a>
 */
@SuppressWarnings("deprecation") // AWS has deprecated the operations by name, but still answers them
public final class LogTagOperations {

    private static final String GROUP_PART = "log-group:";
    private static final String ALL_STREAMS = ":*";

    private final AccountRegion home;
    private final LogStore store;
    private final GroupReferences groups;
    private final List<TagHolders> others;

    /**
     * The operations on tags.
     *
     * @param others what has tags besides log groups
     */
    public LogTagOperations(AccountRegion home, LogStore store, GroupReferences groups, List<TagHolders> others) {
        this.home = home;
        this.store = store;
        this.groups = groups;
        this.others = others;
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
        add(holder(groups.named(request.logGroupName())), request.tags());
        return TagLogGroupResponse.builder().build();
    }

    private UntagLogGroupResponse untagGroup(UntagLogGroupRequest request, CallContext context) {
        remove(holder(groups.named(request.logGroupName())), request.tags());
        return UntagLogGroupResponse.builder().build();
    }

    private ListTagsLogGroupResponse listGroup(ListTagsLogGroupRequest request, CallContext context) {
        return ListTagsLogGroupResponse.builder()
                .tags(groups.named(request.logGroupName()).facts().tags())
                .build();
    }

    private TagResourceResponse tag(TagResourceRequest request, CallContext context) {
        add(resource(request.resourceArn()), request.tags());
        return TagResourceResponse.builder().build();
    }

    private UntagResourceResponse untag(UntagResourceRequest request, CallContext context) {
        remove(resource(request.resourceArn()), request.tagKeys());
        return UntagResourceResponse.builder().build();
    }

    private ListTagsForResourceResponse list(ListTagsForResourceRequest request, CallContext context) {
        return ListTagsForResourceResponse.builder()
                .tags(resource(request.resourceArn()).tags())
                .build();
    }

    private static void add(TagHolder holder, Map<String, String> added) {
        holder.change().accept(LogTagRules.merged(holder.arn(), holder.tags(), added));
    }

    private static void remove(TagHolder holder, List<String> keys) {
        holder.change().accept(new TreeMap<>(TagRule.without(holder.tags(), keys)));
    }

    private static TagHolder holder(GroupState group) {
        Group facts = group.facts();
        return new TagHolder(facts.arn(), facts.tags(), next -> group.change(facts.withTags(next)));
    }

    private TagHolder resource(String given) {
        Arn arn = Arn.parse(given)
                .filter(each -> each.service().equals("logs"))
                .orElseThrow(LogsMessages.BAD_RESOURCE_ARN::with);
        for (TagHolders kind : others) {
            TagHolder found = kind.find(arn);
            if (found != null) {
                return found;
            }
        }
        return holder(group(given, arn));
    }

    /** The group of an ARN; the one with {@code :*} is not what these operations take. */
    private GroupState group(String given, Arn arn) {
        if (!arn.resource().startsWith(GROUP_PART) || given.endsWith(ALL_STREAMS)) {
            throw LogsMessages.BAD_RESOURCE_ARN.with();
        }
        boolean here = given.equals(home.arn("logs", arn.resource()));
        return store.require(here ? arn.resource().substring(GROUP_PART.length()) : given);
    }
}
