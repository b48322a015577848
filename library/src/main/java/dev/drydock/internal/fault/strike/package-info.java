/**
 * Faults of one instant: what strikes tasks, hosts and zones now, or when their instant comes.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}.
 */
@NullMarked
package dev.drydock.internal.fault.strike;

import org.jspecify.annotations.NullMarked;
