/**
 * Images: their manifests, pushing, finding, listing and deleting them. Whatever follows a push is told of it as a
 * {@code PushListener}.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.content}, {@code
 * ecr.event}, {@code ecr.request} and {@code ecr.store}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecr.image;

import org.jspecify.annotations.NullMarked;
