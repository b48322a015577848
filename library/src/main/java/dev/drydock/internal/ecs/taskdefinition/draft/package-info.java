/**
 * A task definition about to be registered, as its rules see it, and what these have in common: alphabets, sizes, and
 * the words for what concerns the whole.
 *
 * <p>May depend on {@code account} and {@code call}.
 */
@NullMarked
package dev.drydock.internal.ecs.taskdefinition.draft;

import org.jspecify.annotations.NullMarked;
