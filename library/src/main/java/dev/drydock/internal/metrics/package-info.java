/**
 * Amazon CloudWatch: what joins its stores and its operations, the alarms that deployments watch, and the values that metric
 * filters have measured. The SDK's module of it is optional, so only what carries out operations names its classes; state
 * is plain data.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no other service knows it.
 */
@NullMarked
package dev.drydock.internal.metrics;

import org.jspecify.annotations.NullMarked;
