/**
 * Furnishes an account and region: what stands behind the words of {@code dev.drydock.given}. Everything goes through the
 * operations that users call, but container instances, which agents would register; {@link Ground} is what it stands on.
 *
 * <p>May depend on the clients of neighbors, {@code model} and {@code wire}, but not on the world, which the root joins to it.
 */
@NullMarked
package dev.drydock.internal.given;

import org.jspecify.annotations.NullMarked;
