/**
 * The operations of Application Auto Scaling on scaling policies.
 *
 * <p>May depend on {@code call}, and on {@code scaling.store}, {@code scaling.request}, {@code scaling.schedule} and
 * {@code scaling.engine}.
 */
@NullMarked
package dev.drydock.internal.scaling.policy;

import org.jspecify.annotations.NullMarked;
