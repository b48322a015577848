/**
 * The WireMock door: {@link dev.drydock.wiremock.WireMockDoor} adds the simulated account to any WireMock server as one stub
 * of the lowest priority, or starts a server of its own on the loopback address.
 *
 * <p>The only package that knows WireMock, which users add themselves ({@code org.wiremock:wiremock}). Below the root
 * package, which opens it; may depend on {@code wire} and {@code internal.wire}.
 */
@NullMarked
package dev.drydock.wiremock;

import org.jspecify.annotations.NullMarked;
