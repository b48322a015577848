/**
 * What the nouns of ECS have in common in judging requests: names of launch types, and the words about what a request
 * names wrongly. A text that one noun alone says is in the noun's own messages.
 *
 * <p>May depend on {@code call}.
 */
@NullMarked
package dev.drydock.internal.ecs.request;

import org.jspecify.annotations.NullMarked;
