/**
 * How a service gets from the tasks it has to those it should have, as pure policies: values in, actions out. Nothing
 * here keeps state, knows a store or moves time.
 *
 * <p>Depends on the JDK alone. Instants are milliseconds since the epoch; -1 stands for "not yet".
 */
@NullMarked
package dev.drydock.internal.ecs.deployment;

import org.jspecify.annotations.NullMarked;
