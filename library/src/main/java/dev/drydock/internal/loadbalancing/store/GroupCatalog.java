package dev.drydock.internal.loadbalancing.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What listeners and rules need to know of target groups. Called under the lock. */
public interface GroupCatalog {

    /** A group that was created, or declared by a test; null if there is none of that ARN. */
    @Nullable
    GroupFacts facts(String targetGroup);

    /**
     * The targets that requests to a group may be sent to now, by id and port: the healthy ones; if these are fewer than the
     * group needs, all that it checks.
     */
    List<RoutableTarget> routable(String targetGroup);

    /** The attributes of a group that were set, by key. */
    Map<String, String> attributes(String targetGroup);

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
