/**
 * Load balancers: the operations on them, their attributes, and the network they are attached to.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code loadbalancing.attribute}, {@code
 * loadbalancing.request}, {@code loadbalancing.store} and the SDK; never on another noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.balancer;

import org.jspecify.annotations.NullMarked;
