/**
 * The account and region every store hangs under, and the ports through which services see each other.
 *
 * <p>May depend on {@code call}, {@code model} and {@code kernel}. Services depend on this package and never on each
 * other.
 */
@NullMarked
package dev.drydock.internal.account;

import org.jspecify.annotations.NullMarked;
