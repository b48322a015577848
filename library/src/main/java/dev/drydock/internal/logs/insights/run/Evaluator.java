package dev.drydock.internal.logs.insights.run;

import org.jspecify.annotations.Nullable;

/** What finds out the value of an expression for a row. */
@FunctionalInterface
interface Evaluator {

    /** The value; null if it is missing. */
    @Nullable
    Object of(Row row);
}
