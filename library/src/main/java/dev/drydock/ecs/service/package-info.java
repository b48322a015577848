/**
 * Services: their operations, their events, and the scheduler that keeps them as desired. What to do next is decided by the
 * policies of {@code ecs.deployment}; here it is carried out.
 *
 * <p>May depend on {@code ecs.deployment}, {@code ecs.task}, {@code ecs.placement}, {@code ecs.taskdefinition}, {@code
 * ecs.cluster}, {@code ecs.tag} and what is below them.
 */
@NullMarked
package dev.drydock.ecs.service;

import org.jspecify.annotations.NullMarked;
