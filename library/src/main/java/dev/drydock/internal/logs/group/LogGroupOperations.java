package dev.drydock.internal.logs.group;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.tag.LogTagRules;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogGroupResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteRetentionPolicyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutRetentionPolicyResponse;

/**
 * The operations on log groups: creation, deletion and its protection, retention.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/Working-with-log-groups-and-streams.html">Log
 *     groups and log streams</a>
 */
public final class LogGroupOperations {

    private static final List<Integer> RETENTIONS = List.of(
            1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653);

    private final LogStore store;
    private final GroupReferences groups;

    public LogGroupOperations(LogStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateLogGroup", this::create).scope(each -> groups.scope(each.logGroupName())),
                Operation.write("DeleteLogGroup", this::delete).scope(each -> groups.scope(each.logGroupName())),
                Operation.write("PutRetentionPolicy", this::putRetention)
                        .scope(each -> groups.scope(each.logGroupName())),
                Operation.write("DeleteRetentionPolicy", this::deleteRetention)
                        .scope(each -> groups.scope(each.logGroupName())));
    }

    private CreateLogGroupResponse create(CreateLogGroupRequest request, CallContext context) {
        String name = request.logGroupName();
        GroupReferences.refuseReserved(name);
        SortedMap<String, String> tags = LogTagRules.merged(store.arnOf(name), Map.of(), request.tags());
        String logClass = request.logGroupClass() == null ? Group.STANDARD : request.logGroupClassAsString();
        String key = request.kmsKeyId();
        if (key != null && !KmsKeyOperations.isKey(key)) {
            throw LogsMessages.NO_SUCH_KEY.with(name);
        }
        if (store.find(name) != null) {
            throw LogsMessages.GROUP_EXISTS.with();
        }
        boolean isProtected = Boolean.TRUE.equals(SdkMembers.flag(request, "deletionProtectionEnabled"));
        store.add(new Group(name, store.arnOf(name), context.now(), logClass, key, null, isProtected, tags));
        return CreateLogGroupResponse.builder().build();
    }

    private DeleteLogGroupResponse delete(DeleteLogGroupRequest request, CallContext context) {
        GroupState group = groups.named(request.logGroupName());
        group.requireUnprotected();
        store.remove(group.facts().name());
        return DeleteLogGroupResponse.builder().build();
    }

    private PutRetentionPolicyResponse putRetention(PutRetentionPolicyRequest request, CallContext context) {
        if (!RETENTIONS.contains(request.retentionInDays())) {
            throw LogsMessages.RETENTION.with(request.retentionInDays(), RETENTIONS);
        }
        changeRetention(groups.named(request.logGroupName()), request.retentionInDays(), context);
        return PutRetentionPolicyResponse.builder().build();
    }

    private DeleteRetentionPolicyResponse deleteRetention(DeleteRetentionPolicyRequest request, CallContext context) {
        changeRetention(groups.named(request.logGroupName()), null, context);
        return DeleteRetentionPolicyResponse.builder().build();
    }

    /** What has expired stays gone, whatever the retention becomes. */
    private void changeRetention(GroupState group, @Nullable Integer days, CallContext context) {
        long horizon = store.horizon(group.facts(), context.now());
        for (EventStream stream : group.streams()) {
            stream.forgetBefore(horizon);
        }
        group.change(group.facts().withRetention(days));
    }
}
