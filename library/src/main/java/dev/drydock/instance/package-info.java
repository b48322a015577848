/**
 * The instance types that container instances are of.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.instance;

import org.jspecify.annotations.NullMarked;
