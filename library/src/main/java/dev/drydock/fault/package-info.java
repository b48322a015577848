/**
 * What goes wrong on purpose, in words that read as English; {@code aws.faults()} begins each.
 *
 * <p>Vocabulary: may depend on {@code operation} and {@code time}.
 */
@NullMarked
package dev.drydock.fault;

import org.jspecify.annotations.NullMarked;
