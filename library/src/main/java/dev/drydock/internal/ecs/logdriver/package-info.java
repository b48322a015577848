/**
 * What the log driver of a container was told: where it writes to, and which lines begin an event.
 *
 * <p>May depend on {@code call} alone.
 */
@NullMarked
package dev.drydock.internal.ecs.logdriver;

import org.jspecify.annotations.NullMarked;
