/**
 * The target groups of Elastic Load Balancing, as far as services need them: what is registered, and what the health
 * checks say, as a test sets it. There is no API here yet.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no other service knows it.
 */
@NullMarked
package dev.drydock.internal.loadbalancing;

import org.jspecify.annotations.NullMarked;
