/**
 * Application Auto Scaling of the desired count of services: what joins its stores and its operations. The SDK's module of it
 * is optional, so only what carries out operations names its classes; state is plain data.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no other service knows it.
 */
@NullMarked
package dev.drydock.internal.scaling;

import org.jspecify.annotations.NullMarked;
