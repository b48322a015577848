/**
 * Scanning of images, by ECR or by Amazon Inspector: by hand, on push, by the registry's rules, and what was found.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.event}, {@code
 * ecr.request} and {@code ecr.store}, and on {@code ecr.image}, for identifiers of images and for its listener of pushes.
 */
@NullMarked
package dev.drydock.internal.ecr.scan;

import org.jspecify.annotations.NullMarked;
