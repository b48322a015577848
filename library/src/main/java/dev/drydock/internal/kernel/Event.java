package dev.drydock.internal.kernel;

/**
 * Something that will happen, as data: a record of plain values (text, numbers, enums, instants) that names what it is
 * about, never a closure. So a world can be printed, snapshotted, forked and replayed. A {@link RegionQueue} knows the handler
 * of each type.
 */
public interface Event {}
