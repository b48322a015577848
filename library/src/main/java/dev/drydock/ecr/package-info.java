/**
 * Amazon ECR: repositories, images and layers, lifecycle policies and scans. Sees other services only through the ports in {@code account}.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.ecr;

import org.jspecify.annotations.NullMarked;
