/**
 * What the nouns of Amazon CloudWatch share: its words, pages, and how its requests name metrics.
 *
 * <p>May depend on {@code account}, {@code call}, {@code metrics.series}, {@code metrics.store} and the SDK; never on a noun.
 */
@NullMarked
package dev.drydock.internal.metrics.request;

import org.jspecify.annotations.NullMarked;
