/**
 * What scales: alarms trigger policies, schedules move bounds, and the desired counts of services follow, each time by an
 * activity.
 *
 * <p>May depend on {@code account}, {@code call}, {@code kernel}, {@code scaling.store} and {@code scaling.schedule}; no class of
 * the SDK is named here.
 */
@NullMarked
package dev.drydock.internal.scaling.engine;

import org.jspecify.annotations.NullMarked;
