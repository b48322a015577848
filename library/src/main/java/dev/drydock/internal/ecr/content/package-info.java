/**
 * The bytes of layers, which no state and no snapshot holds: each content once, by its digest, in memory up to a bound and
 * beyond it in one temporary file.
 *
 * <p>May depend on nothing but the JDK.
 */
@NullMarked
package dev.drydock.internal.ecr.content;

import org.jspecify.annotations.NullMarked;
