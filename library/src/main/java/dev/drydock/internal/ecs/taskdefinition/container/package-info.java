/**
 * The rules for what stands inside container definitions.
 *
 * <p>A rule class holds pure functions over a {@code Draft}; its texts stand in a class named {@code …Messages}. May
 * depend on {@code account}, {@code call}, {@code model} and {@code ecs.taskdefinition.draft}.
 */
@NullMarked
package dev.drydock.internal.ecs.taskdefinition.container;

import org.jspecify.annotations.NullMarked;
