/**
 * Everything that was asked of a world and what came of it, and the hints that Drydock adds to AWS's errors.
 *
 * <p>Vocabulary: may depend on {@code operation}.
 */
@NullMarked
package dev.drydock.journal;

import org.jspecify.annotations.NullMarked;
