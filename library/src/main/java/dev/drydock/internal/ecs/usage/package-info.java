/**
 * What tasks used and reserved over time, and the metrics of {@code AWS/ECS} and {@code ECS/ContainerInsights} that are
 * computed from it when somebody asks. One small record a task is kept; nothing is stored minute by minute.
 *
 * <p>Knows tasks, services, instances and clusters as they stand; none of them knows it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/available-metrics.html">Amazon ECS CloudWatch
 *     metrics</a>
 */
@NullMarked
package dev.drydock.internal.ecs.usage;

import org.jspecify.annotations.NullMarked;
