/**
 * AWS-neutral values, parsed once and immutable: ARNs, pages, durations as AWS writes them.
 *
 * <p>May depend on the JDK only.
 */
@NullMarked
package dev.drydock.internal.model;

import org.jspecify.annotations.NullMarked;
