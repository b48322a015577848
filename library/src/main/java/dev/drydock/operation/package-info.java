/**
 * The names of AWS's services and operations, for faults and assertions.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.operation;

import org.jspecify.annotations.NullMarked;
