/**
 * Replication of images to registries of other regions and accounts, as they are pushed and afterwards.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}, and on {@code ecr.image}, for identifiers of images, for its listener of pushes, and for the
 * receiver through which it reaches another registry.
 */
@NullMarked
package dev.drydock.internal.ecr.replication;

import org.jspecify.annotations.NullMarked;
