/**
 * How ECR refuses requests for their shape: its words, its limits beyond the API model, and its table of constraints.
 *
 * <p>May depend on {@code call}, {@code call.shape} and {@code ecr.request}; never on a noun.
 */
@NullMarked
package dev.drydock.internal.ecr.shape;

import org.jspecify.annotations.NullMarked;
