/**
 * The simulated account as bytes: one HTTP request in, one answer out, for servers that carry them themselves.
 *
 * <p>Vocabulary: knows the SDK's exceptions and reactive streams besides the JDK.
 */
@NullMarked
package dev.drydock.wire;

import org.jspecify.annotations.NullMarked;
