/**
 * AWS JSON 1.1, the protocol and its codec. {@link dev.drydock.internal.wire.JsonProtocol} answers requests, whichever
 * door carries them, through the {@link dev.drydock.internal.wire.WireCalls} behind it.
 *
 * <p>The codec turns any request, response, exception or nested value of the SDK to JSON and back, driven by the fields
 * each SDK class describes itself with, so that no operation needs its own code.
 *
 * <p>What users meet here is {@link dev.drydock.TaskDefinitions}, which reads the task definition files they already
 * have, and {@link dev.drydock.internal.wire.SdkJsonModule}, which lets a Jackson {@code ObjectMapper} keep SDK values.
 * May depend on {@code account}, {@code call}, the SDK and Jackson; {@code SdkJsonModule} alone needs Jackson's
 * databind at run time.
 */
@NullMarked
package dev.drydock.internal.wire;

import org.jspecify.annotations.NullMarked;
