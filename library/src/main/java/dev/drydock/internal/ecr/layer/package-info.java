/**
 * Layers: uploading them in parts, and where they are downloaded from.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.content}, {@code
 * ecr.request} and {@code ecr.store}; never on another noun.
 */
@NullMarked
package dev.drydock.internal.ecr.layer;

import org.jspecify.annotations.NullMarked;
