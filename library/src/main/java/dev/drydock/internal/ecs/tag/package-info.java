/**
 * Tags on ECS resources: the rules every tag keeps, and TagResource, UntagResource and ListTagsForResource over all the
 * nouns that own tagged resources.
 *
 * <p>A noun takes part by offering a {@link dev.drydock.internal.ecs.tag.TagOwner}. May depend on {@code call}, {@code model} and
 * the SDK's types; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecs.tag;

import org.jspecify.annotations.NullMarked;
