/**
 * Metric math: expressions read and reckoned.
 *
 * <p>May depend on {@code account}, {@code call} and {@code metrics.series}; never on operations or the SDK.
 */
@NullMarked
package dev.drydock.internal.metrics.math;

import org.jspecify.annotations.NullMarked;
