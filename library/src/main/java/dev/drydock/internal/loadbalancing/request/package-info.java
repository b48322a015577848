/**
 * What the nouns of Elastic Load Balancing share about requests: pages, ARNs, and what is said where something is not found.
 *
 * <p>May depend on {@code call}, {@code model} and {@code loadbalancing.store}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.request;

import org.jspecify.annotations.NullMarked;
