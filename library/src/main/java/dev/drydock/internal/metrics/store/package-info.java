/**
 * The state of Amazon CloudWatch in plain records of our own: metrics that were put, alarms and their history.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel} and {@code metrics.series}; never on operations or the SDK.
 */
@NullMarked
package dev.drydock.internal.metrics.store;

import org.jspecify.annotations.NullMarked;
