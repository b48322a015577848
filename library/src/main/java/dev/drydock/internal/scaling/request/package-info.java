/**
 * What the nouns of Application Auto Scaling share of reading requests: which resource is meant, pages, tags, and what is said of
 * what is not there.
 *
 * <p>May depend on {@code call} and {@code scaling.store}.
 */
@NullMarked
package dev.drydock.internal.scaling.request;

import org.jspecify.annotations.NullMarked;
