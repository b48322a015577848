/**
 * The query language of CloudWatch Logs Insights as text: its lexer, its parser and the values it reads a query into.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.logs.insights.language;

import org.jspecify.annotations.NullMarked;
