/**
 * The operations on target groups, their attributes and their targets.
 *
 * <p>May depend on {@code loadbalancing.store}, {@code call}, {@code account} and {@code model}, and names the SDK's classes;
 * never on load balancers, listeners or rules.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.targetgroup;

import org.jspecify.annotations.NullMarked;
