/**
 * Clusters: the logical groups that tasks, services and container instances belong to. The lowest noun of ECS: it learns
 * what a cluster holds through {@link dev.drydock.internal.ecs.cluster.ClusterOccupancy} and knows no other nouns but tags and account settings.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecs.capacity},
 * {@code ecs.setting} and {@code ecs.tag}.
 */
@NullMarked
package dev.drydock.internal.ecs.cluster;

import org.jspecify.annotations.NullMarked;
