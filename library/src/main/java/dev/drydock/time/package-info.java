/**
 * What users say about time: what moves it, how long things take, how to wait in it.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.time;

import org.jspecify.annotations.NullMarked;
