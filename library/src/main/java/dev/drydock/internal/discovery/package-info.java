/**
 * AWS Cloud Map, as far as ECS registers tasks there: which stand under which name, and whether they are healthy. There is
 * no API here.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no other service knows it.
 */
@NullMarked
package dev.drydock.internal.discovery;

import org.jspecify.annotations.NullMarked;
