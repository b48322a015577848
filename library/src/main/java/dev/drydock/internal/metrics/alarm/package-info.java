/**
 * The operations on alarms.
 *
 * <p>May depend on {@code account}, {@code call}, {@code metrics.evaluation}, {@code metrics.math}, {@code metrics.request},
 * {@code metrics.series}, {@code metrics.store} and the SDK; never on another noun.
 */
@NullMarked
package dev.drydock.internal.metrics.alarm;

import org.jspecify.annotations.NullMarked;
