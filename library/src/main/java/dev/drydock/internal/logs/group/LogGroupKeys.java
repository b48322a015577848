package dev.drydock.internal.logs.group;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateKmsKeyResponse;

/**
 * The keys that encrypt log groups. A key is taken for granted if it is named by its ARN.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_AssociateKmsKey.html">
 *     AssociateKmsKey</a>
 */
public final class LogGroupKeys {

    private static final String QUERY_RESULT = ":query-result:";

    private final GroupReferences groups;

    public LogGroupKeys(GroupReferences groups) {
        this.groups = groups;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("AssociateKmsKey", this::associate)
                        .scope(each -> groups.scope(each.logGroupName(), each.resourceIdentifier())),
                Operation.write("DisassociateKmsKey", this::disassociate)
                        .scope(each -> groups.scope(each.logGroupName(), each.resourceIdentifier())));
    }

    private AssociateKmsKeyResponse associate(AssociateKmsKeyRequest request, CallContext context) {
        GroupState group = group(request.logGroupName(), request.resourceIdentifier());
        check(request.kmsKeyId(), group.facts().name());
        group.change(group.facts().withKey(request.kmsKeyId()));
        return AssociateKmsKeyResponse.builder().build();
    }

    private DisassociateKmsKeyResponse disassociate(DisassociateKmsKeyRequest request, CallContext context) {
        GroupState group = group(request.logGroupName(), request.resourceIdentifier());
        group.change(group.facts().withKey(null));
        return DisassociateKmsKeyResponse.builder().build();
    }

    private GroupState group(@Nullable String name, @Nullable String resource) {
        NotSimulated.refuse(
                "resourceIdentifier", "keys of query results", resource != null && resource.contains(QUERY_RESULT));
        if (name != null && resource != null) {
            throw LogsMessages.NAME_AND_RESOURCE.with();
        }
        return groups.either(name, resource);
    }

    /** Refuses what is no ARN of a key. */
    static void check(String key, String group) {
        if (!(key.startsWith("arn:") && key.contains(":kms:"))) {
            throw LogsMessages.NO_SUCH_KEY.with(group);
        }
    }
}
