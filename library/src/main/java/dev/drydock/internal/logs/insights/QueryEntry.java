package dev.drydock.internal.logs.insights;

import dev.drydock.internal.kernel.Ticket;
import org.jspecify.annotations.Nullable;

/** A query and the next event of its life. */
final class QueryEntry {

    StartedQuery query;

    @Nullable
    Ticket next;

    QueryEntry(StartedQuery query, @Nullable Ticket next) {
        this.query = query;
        this.next = next;
    }
}
