/**
 * The transport door: HTTP clients for the SDK's own service clients that answer in memory, without a socket. The client
 * in front keeps its marshalling, signing, retries, interceptors and metrics.
 *
 * <p>May depend on {@code wire}, {@code kernel} and the SDK.
 */
@NullMarked
package dev.drydock.internal.transport;

import org.jspecify.annotations.NullMarked;
