/**
 * The state of Elastic Load Balancing in plain records of our own, so that worlds keep it, and services register with it,
 * without the SDK's module at hand.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel} and {@code model}; never on operations.
 */
@NullMarked
package dev.drydock.internal.loadbalancing.store;

import org.jspecify.annotations.NullMarked;
