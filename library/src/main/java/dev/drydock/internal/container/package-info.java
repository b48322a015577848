/**
 * What a simulated container does once it has started: {@link dev.drydock.internal.container.ContainerScript scripts} as data, the
 * {@link dev.drydock.container.ScriptBuilder fluent way} to write them, the {@link dev.drydock.internal.container.Scripts
 * registry} of those of images, and a small interpreter of the container's own command. Decides nothing about tasks.
 *
 * <p>May depend on {@code account}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.internal.container;

import org.jspecify.annotations.NullMarked;
