/**
 * Event streams: answers that go on as virtual time moves, such as a live tail's. What comes is kept in the order in which
 * it happened under the lock, and handed to its one subscriber without it.
 *
 * <p>May depend on {@code call} and the SDK.
 */
@NullMarked
package dev.drydock.internal.stream;

import org.jspecify.annotations.NullMarked;
