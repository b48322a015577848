/**
 * The one pipeline every operation of every door passes, and what it is made of: operations and their tables,
 * validation of shapes, the catalogue of AWS's messages, paging, and the journal.
 *
 * <p>Handlers know nothing of locks, journal, faults, validation or doors. May depend on {@code kernel}, {@code model}
 * and the SDK's core types; never on a service.
 */
@NullMarked
package dev.drydock.internal.call;

import org.jspecify.annotations.NullMarked;
