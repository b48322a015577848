package dev.drydock.internal.logs.insights;

import dev.drydock.internal.kernel.Ticket;
import org.jspecify.annotations.Nullable;

/** A query and the next event of its life; null if nothing is to come. */
record QueryEntry(StartedQuery query, @Nullable Ticket next) {}
