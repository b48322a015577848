/**
 * The operations on services, their deployments and revisions: what requests may say, what ECS answers, and what it says when
 * it refuses.
 *
 * <p>May depend on {@code ecs.service}, {@code ecs.service.scheduler} and what these may depend on.
 */
@NullMarked
package dev.drydock.internal.ecs.service.operation;

import org.jspecify.annotations.NullMarked;
