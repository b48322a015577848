/**
 * How a test says what is there before it begins: {@code aws.given()} starts each line.
 *
 * <p>Vocabulary: interfaces and values, implemented in {@code internal.given}; may depend on {@code instance}.
 */
@NullMarked
package dev.drydock.given;

import org.jspecify.annotations.NullMarked;
