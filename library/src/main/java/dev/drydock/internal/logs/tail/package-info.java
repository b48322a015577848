/**
 * Live tails: events as they arrive, in an update every second of virtual time.
 *
 * <p>May depend on {@code logs.store}, {@code logs.filter}, {@code logs.request}, {@code stream}, {@code call} and {@code
 * kernel}.
 */
@NullMarked
package dev.drydock.internal.logs.tail;

import org.jspecify.annotations.NullMarked;
