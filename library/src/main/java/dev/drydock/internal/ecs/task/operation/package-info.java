/**
 * The operations on tasks: what requests must say, what answers show, and what AWS says when it refuses.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecs.placement},
 * {@code ecs.instance}, {@code ecs.cluster}, {@code ecs.capacity}, {@code ecs.taskdefinition}, {@code ecs.tag},
 * {@code ecs.task} and {@code ecs.task.engine}.
 */
@NullMarked
package dev.drydock.internal.ecs.task.operation;

import org.jspecify.annotations.NullMarked;
