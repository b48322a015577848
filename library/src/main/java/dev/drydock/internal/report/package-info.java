/**
 * What a failing test is told of its world: what happened, folded to what a person reads, how things stand, and what may
 * have been misunderstood. May know calls, the kernel and the policies of deployments; is given the world as values.
 */
@NullMarked
package dev.drydock.internal.report;

import org.jspecify.annotations.NullMarked;
