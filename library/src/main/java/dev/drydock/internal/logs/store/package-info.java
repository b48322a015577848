/**
 * The log groups with their streams and events, how requests refer to them, and the images of it all that snapshots
 * keep. The state of a new noun belongs here; its operations get a package of their own.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code logs.filter} and {@code logs.request};
 * never on a noun.
 */
@NullMarked
package dev.drydock.internal.logs.store;

import org.jspecify.annotations.NullMarked;
