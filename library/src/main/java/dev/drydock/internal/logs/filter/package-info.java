/**
 * The filter pattern language of CloudWatch Logs: terms, JSON and fields between blanks; what of
 * a message can be named, and what can be demanded of where it comes from.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.logs.filter;

import org.jspecify.annotations.NullMarked;
