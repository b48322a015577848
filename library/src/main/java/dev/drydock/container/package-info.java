/**
 * What a simulated container does, and how a test says it: {@link dev.drydock.container.ScriptBuilder} has the verbs.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.container;

import org.jspecify.annotations.NullMarked;
