/**
 * Attributes of resources of Elastic Load Balancing: keys with their defaults and what may be set.
 *
 * <p>May depend on {@code call}, {@code loadbalancing.request} and {@code loadbalancing.store}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.attribute;

import org.jspecify.annotations.NullMarked;
