/**
 * The HTTP door, for other languages, the AWS CLI and whoever tests with WireMock: {@link
 * dev.drydock.http.WireMockDoor} adds the simulated account to any WireMock server as one stub of the lowest priority, or
 * starts a server of its own on the loopback address.
 *
 * <p>{@link dev.drydock.http.DrydockServer} is a server of its own, without WireMock, with an admin API and a command line.
 * It stands above the root package, as it makes worlds; the WireMock door stands below, as the root package opens it.
 *
 * <p>The only package that knows WireMock, which users add themselves ({@code org.wiremock:wiremock}). May depend on
 * {@code wire}; the server also on {@code http.admin}, {@code http.document} and the root package.
 */
@NullMarked
package dev.drydock.http;

import org.jspecify.annotations.NullMarked;
