/**
 * The clients of Application Auto Scaling, made as those of {@code client} are, in a package that is loaded only where
 * somebody asks for one: the SDK's module is optional.
 *
 * <p>May depend on {@code client} and the SDK.
 */
@NullMarked
package dev.drydock.internal.client.scaling;

import org.jspecify.annotations.NullMarked;
