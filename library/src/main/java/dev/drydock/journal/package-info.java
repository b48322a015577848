/**
 * Every call made to a world and its outcome, what tasks and services did meanwhile, and the hints that Drydock adds to AWS's
 * errors.
 *
 * <p>Vocabulary: may depend on {@code operation}.
 */
@NullMarked
package dev.drydock.journal;

import org.jspecify.annotations.NullMarked;
