/**
 * When scheduled actions happen: the expressions {@code at(…)}, {@code rate(…)} and {@code cron(…)} in a time zone, summer time
 * included.
 *
 * <p>May depend on {@code call} alone.
 */
@NullMarked
package dev.drydock.internal.scaling.schedule;

import org.jspecify.annotations.NullMarked;
