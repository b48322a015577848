/**
 * The JUnit Jupiter extension: one simulated world per test, injected by type.
 *
 * <p>Most tests need one type, {@link dev.drydock.junit.DrydockExtension}; {@link dev.drydock.junit.Aws} marks fields,
 * and {@link dev.drydock.junit.DrydockTime}, {@link dev.drydock.junit.DrydockSeed} and {@link
 * dev.drydock.junit.DrydockAccount} say how the world of a test differs from the default.
 *
 * <p>{@link dev.drydock.junit.DrydockTransport} and {@link dev.drydock.junit.DrydockEndpoint} lead SDK clients that
 * code makes for itself to the world.
 *
 * <p>May depend on {@code dev.drydock} and the JUnit Jupiter API. Works with JUnit 5.10 to 6.1.
 */
@NullMarked
package dev.drydock.junit;

import org.jspecify.annotations.NullMarked;
