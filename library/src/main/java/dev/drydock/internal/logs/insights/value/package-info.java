/**
 * The values that queries of CloudWatch Logs Insights reckon with, and its functions.
 *
 * <p>A value is null where a field is missing, or a text, a {@code Double}, a {@code Boolean}, an {@link Moment instant},
 * or what JSON is read into: a map or a list. Fields of events are texts, read as numbers only where numbers are asked for.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.logs.insights.value;

import org.jspecify.annotations.NullMarked;
