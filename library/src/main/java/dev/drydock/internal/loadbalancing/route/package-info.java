/**
 * Where load balancers send requests: listeners, rules, target groups and targets.
 *
 * <p>May depend on {@code kernel}, {@code loadbalancing.store} and {@code dev.drydock.routing}; not on the SDK, which a
 * world with load balancers put back from a snapshot need not have.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.route;

import org.jspecify.annotations.NullMarked;
