/**
 * Custom attributes: the operations that put them on container instances, take them off and list all attributes there are.
 * The attributes themselves are kept by {@link dev.drydock.internal.ecs.instance.EcsInstance}.
 *
 * <p>May depend on {@code call}, {@code model}, {@code ecs.cluster} and {@code ecs.instance}.
 */
@NullMarked
package dev.drydock.internal.ecs.attribute;

import org.jspecify.annotations.NullMarked;
