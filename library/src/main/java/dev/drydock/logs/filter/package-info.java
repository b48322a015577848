/**
 * The filter pattern language of CloudWatch Logs.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.logs.filter;

import org.jspecify.annotations.NullMarked;
