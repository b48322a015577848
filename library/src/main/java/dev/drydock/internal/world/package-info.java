/**
 * A world as a whole: the only place that joins the graph of kernel, pipeline, faults and regions; its state as an
 * image and as JSON; what must hold of it; and lookups that are not calls.
 *
 * <p>May depend on everything internal; nothing internal depends on it.
 */
@NullMarked
package dev.drydock.internal.world;

import org.jspecify.annotations.NullMarked;
