/**
 * The HTTP door, for other languages, the AWS CLI and whoever tests with WireMock: {@link
 * dev.drydock.http.WireMockDoor} adds the simulated account to any WireMock server as one stub of the lowest priority, or
 * starts a server of its own on the loopback address.
 *
 * <p>The only package that knows WireMock, which users add themselves ({@code org.wiremock:wiremock}). May depend on
 * {@code wire}.
 */
@NullMarked
package dev.drydock.http;

import org.jspecify.annotations.NullMarked;
