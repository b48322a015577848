/**
 * Tasks: what they are made of, how they live and die, and the operations on them. Tells of changes through
 * {@link dev.drydock.ecs.task.TaskListener} and never knows who wanted a task: whoever starts tasks uses
 * {@link dev.drydock.ecs.task.TaskLauncher}, RunTask included.
 *
 * <p>May depend on {@code account}, {@code container}, {@code call}, {@code model}, {@code kernel}, {@code ecs.placement},
 * {@code ecs.instance}, {@code ecs.cluster}, {@code ecs.capacity}, {@code ecs.taskdefinition} and {@code ecs.tag}.
 */
@NullMarked
package dev.drydock.ecs.task;

import org.jspecify.annotations.NullMarked;
