/**
 * Placement: which container instance a task goes to, in the steps that AWS describes: identify the instances that have
 * what the task
 * {@link dev.drydock.internal.ecs.placement.Needs}, those that satisfy its {@link dev.drydock.internal.ecs.placement.InstanceConstraint}s,
 * rank them by
 * its {@link dev.drydock.internal.ecs.placement.Strategy} list, select one. Values in, a decision out; nothing here changes state.
 *
 * <p>{@link dev.drydock.internal.ecs.placement.Scan} does just that. {@link dev.drydock.internal.ecs.placement.Placement} gives the same
 * answers faster for repeated requests in large clusters ({@code PlacementBenchmark}).
 *
 * <p>May depend on {@code call}, {@code ecs.instance}, {@code ecs.query} and the SDK's types.
 */
@NullMarked
package dev.drydock.internal.ecs.placement;

import org.jspecify.annotations.NullMarked;
