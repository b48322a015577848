/**
 * What runs alarms: when they are evaluated, what state they come to and in which words, what follows from it.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code metrics.math}, {@code metrics.series} and {@code
 * metrics.store}; never on operations or the SDK.
 */
@NullMarked
package dev.drydock.internal.metrics.evaluation;

import org.jspecify.annotations.NullMarked;
