/**
 * Services as they stand: what was registered, their deployments and the history of these, their events, and what is kept of
 * them. Callers change them through {@code ecs.service.operation}, and {@code ecs.service.scheduler} keeps them as desired.
 *
 * <p>May depend on {@code ecs.deployment}, {@code ecs.task}, {@code ecs.taskdefinition}, {@code ecs.cluster} and what is
 * below them.
 */
@NullMarked
package dev.drydock.internal.ecs.service;

import org.jspecify.annotations.NullMarked;
