/**
 * Metric filters, of which only trying out a pattern is simulated so far.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code logs.request} and {@code logs.store} and
 * {@code logs.filter}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.logs.metricfilter;

import org.jspecify.annotations.NullMarked;
