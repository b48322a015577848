/**
 * Managed signing: what a registry signs of what is pushed to it, and how far that is.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.event}, {@code
 * ecr.request} and {@code ecr.store}, and on {@code ecr.image}, for identifiers of images, for manifests and for its listener of pushes.
 */
@NullMarked
package dev.drydock.internal.ecr.signing;

import org.jspecify.annotations.NullMarked;
