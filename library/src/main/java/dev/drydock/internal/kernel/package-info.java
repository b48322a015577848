/**
 * Virtual time, the event queue, tickets, chance and identifiers.
 *
 * <p>Depends on the JDK alone, and is the only package that may touch the wall clock, randomness or threads.
 */
@NullMarked
package dev.drydock.internal.kernel;

import org.jspecify.annotations.NullMarked;
