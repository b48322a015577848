/**
 * What the nouns of ECS say in the same words when a request names something wrong. A text that one noun alone says is in
 * the noun's own messages.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.ecs.request;

import org.jspecify.annotations.NullMarked;
