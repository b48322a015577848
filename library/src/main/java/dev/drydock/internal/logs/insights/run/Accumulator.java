package dev.drydock.internal.logs.insights.run;

import org.jspecify.annotations.Nullable;

/** What sums up the rows of one group, one after the other. */
interface Accumulator {

    void add(Row row);

    /** The value for the rows so far; null if there is none. */
    @Nullable
    Object result();
}
