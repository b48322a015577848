package dev.drydock.internal.stream;

import dev.drydock.internal.call.OperationTable;

/**
 * An event stream that a call may open.
 *
 * @param table has the operation that opens it; whoever never calls it has opened nothing
 * @param events what comes once it is open
 */
public record OpeningStream(OperationTable table, StreamedEvents events) {}
