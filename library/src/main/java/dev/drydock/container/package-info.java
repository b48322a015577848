/**
 * What a simulated container does once it has started: scripts as data, the fluent way to write them, and a small
 * interpreter of the container's own command. Decides nothing about tasks.
 *
 * <p>May depend on {@code account}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.container;

import org.jspecify.annotations.NullMarked;
