/**
 * The operations on metrics: putting, listing and reading them.
 *
 * <p>May depend on {@code account}, {@code call}, {@code metrics.math}, {@code metrics.request}, {@code metrics.series}, {@code
 * metrics.store} and the SDK; never on another noun.
 */
@NullMarked
package dev.drydock.internal.metrics.data;

import org.jspecify.annotations.NullMarked;
