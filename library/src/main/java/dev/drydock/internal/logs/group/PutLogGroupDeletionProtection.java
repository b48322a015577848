package dev.drydock.internal.logs.group;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.sdk.NewerSdk;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogGroupDeletionProtectionRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogGroupDeletionProtectionResponse;

/** PutLogGroupDeletionProtection: a protected group cannot be deleted. */
@NewerSdk(since = "2.38")
public final class PutLogGroupDeletionProtection {

    private final GroupReferences groups;

    public PutLogGroupDeletionProtection(GroupReferences groups) {
        this.groups = groups;
    }

    public Operation<?, ?> operation() {
        return Operation.write("PutLogGroupDeletionProtection", this::protect)
                .scope(each -> groups.scope(each.logGroupIdentifier()));
    }

    private PutLogGroupDeletionProtectionResponse protect(
            PutLogGroupDeletionProtectionRequest request, CallContext context) {
        GroupState group = groups.identified(request.logGroupIdentifier());
        group.change(group.facts().withDeletionProtected(request.deletionProtectionEnabled()));
        return PutLogGroupDeletionProtectionResponse.builder().build();
    }
}
