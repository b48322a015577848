/**
 * The alarms of CloudWatch, as far as deployments need them: whether each is in ALARM, as a test sets it; and the values
 * that metric filters have measured. There is no API here yet.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no other service knows it.
 */
@NullMarked
package dev.drydock.internal.metrics;

import org.jspecify.annotations.NullMarked;
