/**
 * How SDK clients that code makes for itself reach the world of a test: in memory by the SDK's own choice of an HTTP
 * client, or through an HTTP server. {@link dev.drydock.junit.route.DrydockSession} makes the first possible for the whole
 * JVM.
 *
 * <p>May depend on {@code dev.drydock} and, in that one class, on JUnit's launcher. Nothing here is to be used directly.
 */
@NullMarked
package dev.drydock.junit.route;

import org.jspecify.annotations.NullMarked;
