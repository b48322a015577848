/**
 * Amazon ECR in one account and region: {@code EcrRegion} joins the nouns into one table of operations, and is where
 * tasks pull from and tests push to.
 *
 * <p>May depend on all packages of {@code ecr}, and on {@code account}, {@code call}, {@code model} and {@code
 * kernel}. Sees other services only through the ports in {@code account}.
 */
@NullMarked
package dev.drydock.internal.ecr;

import org.jspecify.annotations.NullMarked;
