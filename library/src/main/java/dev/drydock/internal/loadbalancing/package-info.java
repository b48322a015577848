/**
 * Elastic Load Balancing, version 2: what joins its stores and its operations, and the target groups that services register
 * with. The SDK's module of it is optional, so only what carries out operations names its classes; state is plain data.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no other service knows it.
 */
@NullMarked
package dev.drydock.internal.loadbalancing;

import org.jspecify.annotations.NullMarked;
