/**
 * The scheduler of services: notices what changes, has the policies of {@code ecs.deployment} decide what to do next, and
 * carries it out: starts and stops tasks, registers them with target groups, and tells of it.
 *
 * <p>May depend on {@code ecs.service}, {@code ecs.deployment}, {@code ecs.task}, {@code ecs.placement}, {@code
 * ecs.taskdefinition}, {@code ecs.cluster}, {@code ecs.tag} and what is below them. Knows no operation.
 */
@NullMarked
package dev.drydock.internal.ecs.service.scheduler;

import org.jspecify.annotations.NullMarked;
