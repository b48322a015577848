/**
 * The filter pattern language of CloudWatch Logs: terms, JSON and fields between blanks.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.logs.filter;

import org.jspecify.annotations.NullMarked;
