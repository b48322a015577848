/**
 * Placement: which container instance a task goes to. Values in, a decision out; nothing here changes anything.
 *
 * <p>May depend on {@code ecs.instance} and the SDK's types.
 */
@NullMarked
package dev.drydock.ecs.placement;

import org.jspecify.annotations.NullMarked;
