/**
 * Capacity provider strategies: which ones a cluster, a service or RunTask may follow, and to which provider each task
 * goes. Pure functions of what they are given; knows neither clusters nor tasks.
 *
 * <p>May depend on {@code call} and the SDK's types.
 */
@NullMarked
package dev.drydock.internal.ecs.capacity;

import org.jspecify.annotations.NullMarked;
