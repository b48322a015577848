/**
 * Tags of the resources of Amazon CloudWatch.
 *
 * <p>May depend on {@code call}, {@code metrics.request}, {@code metrics.store} and the SDK; never on another noun.
 */
@NullMarked
package dev.drydock.internal.metrics.tag;

import org.jspecify.annotations.NullMarked;
