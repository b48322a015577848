/**
 * CloudWatch Logs Insights: queries through their statuses, their results, and the definitions of queries that are kept.
 * The language lies in {@code language}, the values in {@code value}, the events in {@code scan},
 * what carries queries out in {@code run}.
 *
 * <p>May depend on {@code logs.store} and {@code logs.request}.
 */
@NullMarked
package dev.drydock.internal.logs.insights;

import org.jspecify.annotations.NullMarked;
