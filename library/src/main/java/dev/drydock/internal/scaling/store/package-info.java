/**
 * The state of Application Auto Scaling: scalable targets with their policies, scheduled actions, activities and tags, as plain
 * records.
 *
 * <p>May depend on {@code account}, {@code call} and {@code kernel}; no class of the SDK is named here.
 */
@NullMarked
package dev.drydock.internal.scaling.store;

import org.jspecify.annotations.NullMarked;
