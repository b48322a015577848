package dev.drydock.internal.ecr.repository;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecr.store.EcrStore;
import dev.drydock.internal.ecr.store.RepositoryMessages;
import dev.drydock.internal.model.Arn;
import org.jspecify.annotations.Nullable;

/**
 * Refuses access to another account's registry, whose policy allows none, for operations without a "not found" of their
 * own.
 */
final class ForeignRegistry {

    private ForeignRegistry() {}

    static Refusal refusal(
            EcrStore store, CallContext context, String operation, @Nullable String registryId, String name) {
        Arn arn = new Arn(
                store.home().partition(), "ecr", store.home().region(), Shown.text(registryId), "repository/" + name);
        return RepositoryMessages.FOREIGN_REGISTRY.with(context.principal(), operation, arn, operation);
    }
}
