package dev.drydock.kernel;

/**
 * Something that will happen, as data: a record of plain values (text, numbers, enums, instants) that names what it is
 * about, never a closure. So a world can be printed, snapshotted, forked and replayed. A {@link Lane} knows the handler
 * of each type.
 */
public interface Event {}
