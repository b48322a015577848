package dev.drydock.internal.ecr;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** Refuses access to another account's registry: no policy there allows any. */
final class ForeignRegistry {

    private final EcrStore store;

    ForeignRegistry(EcrStore store) {
        this.store = store;
    }

    /** The operations for the own registry alone. */
    List<Operation<?, ?>> closedTo(List<Operation<?, ?>> operations) {
        List<Operation<?, ?>> closed = new ArrayList<>(operations.size());
        operations.forEach(each -> closed.add(closedTo(each)));
        return closed;
    }

    /** The operation for the own registry alone. */
    private <I extends SdkRequest, O extends SdkResponse> Operation<I, O> closedTo(Operation<I, O> operation) {
        return operation.checkedBy((request, context) -> check(operation.name(), request, context));
    }

    private void check(String operation, SdkRequest request, CallContext context) {
        String registry = request.getValueForField("registryId", String.class).orElse(null);
        if (registry != null && !registry.equals(store.registryId())) {
            Arn arn = new Arn(
                    store.home().partition(), "ecr", store.home().region(), registry, "repository/" + name(request));
            throw RepositoryMessages.FOREIGN_REGISTRY.with(context.principal(), operation, arn, operation);
        }
    }

    private static String name(SdkRequest request) {
        return request.getValueForField("repositoryName", String.class)
                .or(() -> request.getValueForField("repositoryNames", List.class)
                        .filter(names -> !names.isEmpty())
                        .map(names -> String.valueOf(names.get(0))))
                .orElse("*");
    }
}
