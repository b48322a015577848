/**
 * Fault plans: what goes wrong on purpose, as interceptors of the pipeline.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.fault;

import org.jspecify.annotations.NullMarked;
