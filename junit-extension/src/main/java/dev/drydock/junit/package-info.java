/**
 * The JUnit Jupiter extension: one simulated world a test, injected by type.
 *
 * <p>May depend on {@code dev.drydock} and the JUnit Jupiter API.
 */
@NullMarked
package dev.drydock.junit;

import org.jspecify.annotations.NullMarked;
