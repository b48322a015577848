/**
 * Templates for repositories that ECR makes by itself.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model}, {@code kernel}, {@code ecr.request} and {@code
 * ecr.store}, and on {@code ecr.repository}, for what repositories are allowed to be. Learns by a callback what a
 * lifecycle policy is.
 */
@NullMarked
package dev.drydock.internal.ecr.template;

import org.jspecify.annotations.NullMarked;
