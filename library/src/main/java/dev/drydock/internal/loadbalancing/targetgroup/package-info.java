/**
 * The operations on target groups, their attributes and their targets.
 *
 * <p>May depend on {@code call}, {@code account}, {@code loadbalancing.store}, {@code loadbalancing.request} and {@code
 * loadbalancing.attribute}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.targetgroup;

import org.jspecify.annotations.NullMarked;
