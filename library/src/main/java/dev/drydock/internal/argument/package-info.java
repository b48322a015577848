/**
 * The one rule for misuse of Drydock's own API: what a caller must not give is told at once, by method and parameter, with
 * what to give instead. Everything may use it, the vocabulary too.
 *
 * <p>May depend on the JDK only.
 */
@NullMarked
package dev.drydock.internal.argument;

import org.jspecify.annotations.NullMarked;
