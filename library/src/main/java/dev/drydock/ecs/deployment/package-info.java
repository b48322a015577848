/**
 * How a service gets from what it runs to what it should run, as pure policies: values in, actions out. Nothing here keeps
 * state, knows a store or moves time.
 *
 * <p>Depends on the JDK alone. Instants are milliseconds since the epoch; -1 stands for "not yet".
 */
@NullMarked
package dev.drydock.ecs.deployment;

import org.jspecify.annotations.NullMarked;
