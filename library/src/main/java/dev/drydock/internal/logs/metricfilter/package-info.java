/**
 * Metric filters: their operations, and the values they make of events as they arrive.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code model}, {@code sdk}, {@code logs.request}, {@code
 * logs.store} and {@code logs.filter}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.logs.metricfilter;

import org.jspecify.annotations.NullMarked;
