/**
 * The operations on the tags of load balancers, listeners, rules and target groups.
 *
 * <p>May depend on {@code call}, {@code loadbalancing.request}, {@code loadbalancing.store} and the SDK; never on another
 * noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.tag;

import org.jspecify.annotations.NullMarked;
