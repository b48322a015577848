package dev.drydock.internal.logs.group;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.PolicyStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.AssociateKmsKeyResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateKmsKeyRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DisassociateKmsKeyResponse;

/**
 * AssociateKmsKey and DisassociateKmsKey: which key encrypts what a log group takes in, or the results of queries. Keys are
 * not simulated, so any ARN of one is taken.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html">Encrypt log data in
 *     CloudWatch Logs using KMS</a>
 */
public final class KmsKeyOperations {

    private final GroupReferences groups;
    private final PolicyStore policies;
    private final String queryResults;

    public KmsKeyOperations(AccountRegion home, GroupReferences groups, PolicyStore policies) {
        this.groups = groups;
        this.policies = policies;
        this.queryResults = home.arn("logs", "query-result:*");
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("AssociateKmsKey", this::associate)
                        .scope(each -> groups.scope(each.logGroupName(), each.resourceIdentifier())),
                Operation.write("DisassociateKmsKey", this::disassociate)
                        .scope(each -> groups.scope(each.logGroupName(), each.resourceIdentifier())));
    }

    /** Whether it is the ARN of a key, which is all that CloudWatch Logs takes. */
    static boolean isKey(String key) {
        return key.startsWith("arn:") && key.contains(":kms:");
    }

    private AssociateKmsKeyResponse associate(AssociateKmsKeyRequest request, CallContext context) {
        requireOne(request.logGroupName(), request.resourceIdentifier());
        GroupState group = group(request.logGroupName(), request.resourceIdentifier());
        if (!isKey(request.kmsKeyId())) {
            throw LogsMessages.NO_SUCH_KEY.with(
                    group == null ? request.resourceIdentifier() : group.facts().name());
        }
        change(group, request.kmsKeyId());
        return AssociateKmsKeyResponse.builder().build();
    }

    private DisassociateKmsKeyResponse disassociate(DisassociateKmsKeyRequest request, CallContext context) {
        requireOne(request.logGroupName(), request.resourceIdentifier());
        change(group(request.logGroupName(), request.resourceIdentifier()), null);
        return DisassociateKmsKeyResponse.builder().build();
    }

    private static void requireOne(@Nullable String name, @Nullable String identifier) {
        if ((name == null) == (identifier == null)) {
            throw KmsMessages.ONE_OF_TWO.with();
        }
    }

    /** The group that a request names; null if it is about the results of queries. */
    private @Nullable GroupState group(@Nullable String name, @Nullable String identifier) {
        return queryResults.equals(identifier) ? null : groups.either(name, identifier);
    }

    private void change(@Nullable GroupState group, @Nullable String key) {
        if (group == null) {
            policies.queryResultsKey(key);
        } else {
            group.change(group.facts().withKmsKey(key));
        }
    }
}
