/**
 * All of AWS's validation at registration, in its order, and the rules for the task as a whole: sizes, network,
 * volumes, what Fargate asks for.
 *
 * <p>A rule class holds pure functions over a {@code Draft}; its texts stand in a class named {@code …Messages}. May
 * depend on {@code call}, {@code model}, {@code ecs.taskdefinition.draft} and {@code ecs.taskdefinition.container}.
 */
@NullMarked
package dev.drydock.internal.ecs.taskdefinition.rule;

import org.jspecify.annotations.NullMarked;
