/**
 * The protocols of the simulated services. {@link dev.drydock.internal.wire.AwsProtocol} answers requests, whichever
 * door carries them, through the {@link dev.drydock.internal.wire.WireCalls} behind it.
 *
 * <p>ECS, ECR and CloudWatch Logs speak AWS JSON 1.1, whose codec is here; that of AWS Query, which Elastic Load
 * Balancing speaks, is in {@code query}, and that of CBOR in {@code cbor}. The codec turns any request, response, exception or nested value of the SDK to JSON and back, driven by the fields
 * each SDK class describes itself with, so that no operation needs its own code.
 *
 * <p>What users meet here is {@link dev.drydock.TaskDefinitions}, which reads the task definition files they already
 * have, and {@link dev.drydock.internal.wire.SdkJsonModule}, which lets a Jackson {@code ObjectMapper} keep SDK values.
 * May depend on {@code query} and {@code cbor} below it, {@code account}, {@code call}, the SDK and Jackson; {@code SdkJsonModule} alone needs Jackson's
 * databind at run time.
 */
@NullMarked
package dev.drydock.internal.wire;

import org.jspecify.annotations.NullMarked;
