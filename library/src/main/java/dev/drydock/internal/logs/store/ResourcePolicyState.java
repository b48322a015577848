package dev.drydock.internal.logs.store;

import org.jspecify.annotations.Nullable;

/**
 * A resource policy as registered.
 *
 * @param document as it was given
 * @param updatedAt in milliseconds since the epoch
 * @param resourceArn the log group that it stands at; null for one of the account
 * @param revision changes with each update; null for one of the account
 */
public record ResourcePolicyState(
        String name,
        String document,
        long updatedAt,
        @Nullable String resourceArn,
        @Nullable String revision) {

    /** What tells it from the others of its scope. */
    public String key() {
        return resourceArn == null ? name : resourceArn;
    }
}
