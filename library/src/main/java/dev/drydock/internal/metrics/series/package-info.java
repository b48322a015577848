/**
 * Series of metrics: what values add up to, the statistics of it, and where series come from.
 *
 * <p>May depend on {@code account} and the JDK alone.
 */
@NullMarked
package dev.drydock.internal.metrics.series;

import org.jspecify.annotations.NullMarked;
