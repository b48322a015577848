/**
 * What a simulated container does, and how a test says it: {@link dev.drydock.container.ScriptBuilder} has the
 * verbs, {@link dev.drydock.container.LoadCurve} what is used over time.
 *
 * <p>Vocabulary: knows the JDK alone.
 */
@NullMarked
package dev.drydock.container;

import org.jspecify.annotations.NullMarked;
