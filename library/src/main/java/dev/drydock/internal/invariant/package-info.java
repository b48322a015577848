/**
 * What must hold of a world whatever callers and faults do, and how breaches are reported. The checkers themselves
 * stand with the nouns they check.
 *
 * <p>Depends on the JDK alone.
 */
@NullMarked
package dev.drydock.internal.invariant;

import org.jspecify.annotations.NullMarked;
