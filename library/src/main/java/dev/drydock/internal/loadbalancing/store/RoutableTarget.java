package dev.drydock.internal.loadbalancing.store;

import org.jspecify.annotations.Nullable;

/**
 * A target that its load balancer may send a request to.
 *
 * @param zone null if it is not known
 * @param task the ARN of the task behind it; empty if there is none
 * @param share in thousandths of that of others: less than 1,000 while slow start lasts, at least 1
 */
public record RoutableTarget(TargetKey key, @Nullable String zone, String task, int share) {}
