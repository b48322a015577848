/**
 * What carries tasks through their life: launches them, brings them up and down, and takes their hosts away.
 * {@link dev.drydock.internal.ecs.task.engine.TaskRuntime} makes the parts and joins them; whoever starts tasks uses
 * {@link dev.drydock.internal.ecs.task.engine.TaskLauncher}, RunTask included.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code ecs.placement}, {@code ecs.instance},
 * {@code ecs.task} and {@code ecs.task.container}; not on the operations, which are above.
 */
@NullMarked
package dev.drydock.internal.ecs.task.engine;

import org.jspecify.annotations.NullMarked;
