/**
 * The JUnit Jupiter extension: one simulated world a test, injected by type.
 *
 * <p>Most tests need one type, {@link dev.drydock.junit.DrydockExtension}; {@link dev.drydock.junit.Aws} marks fields, and
 * {@link dev.drydock.junit.DrydockTime}, {@link dev.drydock.junit.DrydockSeed} and {@link
 * dev.drydock.junit.DrydockAccount} say how the world of a test differs from the default.
 *
 * <p>May depend on {@code dev.drydock} and the JUnit Jupiter API. Works with JUnit 5.14 and 6.
 */
@NullMarked
package dev.drydock.junit;

import org.jspecify.annotations.NullMarked;
