/**
 * Custom attributes: the operations that put them on container instances, take them off and list all attributes there are.
 * The attributes themselves are kept by {@link dev.drydock.ecs.instance.EcsInstance}.
 *
 * <p>May depend on {@code call}, {@code model}, {@code ecs.cluster} and {@code ecs.instance}.
 */
@NullMarked
package dev.drydock.ecs.attribute;

import org.jspecify.annotations.NullMarked;
