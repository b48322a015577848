/**
 * Fault plans: what was declared, what of it strikes now, and how. Reaches calls as an interceptor of the pipeline, the
 * steps of tasks through their outcomes, and hosts and containers through {@code InfrastructureFaults}.
 *
 * <p>May depend on {@code account}, {@code call}, {@code model} and {@code kernel}.
 */
@NullMarked
package dev.drydock.internal.fault;

import org.jspecify.annotations.NullMarked;
