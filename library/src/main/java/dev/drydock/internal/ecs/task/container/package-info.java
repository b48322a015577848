/**
 * What the container agent does for a task: gets what containers need, starts and stops them in the order their
 * dependencies allow, plays their scripts and checks their health. Everything goes through {@link
 * dev.drydock.internal.ecs.task.container.ContainerRuntime}; what ends a task is reported to a {@link
 * dev.drydock.internal.ecs.task.container.TaskEnding}.
 *
 * <p>May depend on {@code account}, {@code container}, {@code kernel}, {@code ecs.instance} and {@code ecs.task}; not
 * on the engine, which is above.
 */
@NullMarked
package dev.drydock.internal.ecs.task.container;

import org.jspecify.annotations.NullMarked;
