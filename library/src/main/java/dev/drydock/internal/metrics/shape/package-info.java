/**
 * How Amazon CloudWatch refuses requests for their shape: its words, its limits beyond the API model, and its table
 * of constraints.
 *
 * <p>May depend on {@code call} and {@code call.shape}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.metrics.shape;

import org.jspecify.annotations.NullMarked;
