/**
 * Tasks and their containers as they stand: what they are made from, how they may go from one state to the next, who hears
 * of it, what is counted of them, and what must hold of them. Tells of changes through
 * {@link dev.drydock.internal.ecs.task.TaskListener} and never knows who wanted a task.
 *
 * <p>May depend on {@code account}, {@code container}, {@code call}, {@code invariant}, {@code kernel},
 * {@code ecs.placement}, {@code ecs.instance}, {@code ecs.cluster}, {@code ecs.taskdefinition} and {@code ecs.logdriver}; of
 * tasks on nothing else.
 */
@NullMarked
package dev.drydock.internal.ecs.task;

import org.jspecify.annotations.NullMarked;
