/**
 * The events that queries of CloudWatch Logs Insights search, and the fields that they have.
 *
 * <p>May depend on {@code call}, {@code logs.store} and {@code value}.
 */
@NullMarked
package dev.drydock.internal.logs.insights.scan;

import org.jspecify.annotations.NullMarked;
