/**
 * What Drydock tells people about a world, beyond what AWS would answer.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.report;

import org.jspecify.annotations.NullMarked;
