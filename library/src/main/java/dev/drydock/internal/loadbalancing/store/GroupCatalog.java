package dev.drydock.internal.loadbalancing.store;

import org.jspecify.annotations.Nullable;

/** What listeners and rules need to know of target groups. Called under the lock. */
public interface GroupCatalog {

    /** A group that was created, or declared by a test; null if there is none of that ARN. */
    @Nullable
    GroupFacts facts(String targetGroup);

    /**
     * A group as its load balancer sees it.
     *
     * @param protocol {@code HTTP}; null for functions, and for a group that a test declared
     * @param vpc null for functions, and for a group that a test declared
     * @param targetType {@code ip}, {@code instance}, {@code lambda} or {@code alb}
     */
    record GroupFacts(
            String arn,
            String name,
            @Nullable String protocol,
            int port,
            @Nullable String vpc,
            String targetType) {}
}
