/**
 * What clients find of services by their names: what {@code aws.discovery()} takes and says.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.discovery;

import org.jspecify.annotations.NullMarked;
