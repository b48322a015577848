/**
 * The operations of Application Auto Scaling on the tags of scalable targets.
 *
 * <p>May depend on {@code call}, and on {@code scaling.store}, {@code scaling.request}, {@code scaling.schedule} and
 * {@code scaling.engine}.
 */
@NullMarked
package dev.drydock.internal.scaling.tag;

import org.jspecify.annotations.NullMarked;
