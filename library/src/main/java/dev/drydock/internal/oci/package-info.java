/**
 * The registry's own protocol, which {@code docker push}, skopeo and Jib speak: the distribution API of OCI under {@code
 * /v2/}, in front of ECR. It holds no state. Each request is one or a few calls of ECR's operations, as CloudTrail shows
 * them of a push on AWS, so that rules, journal, faults and scans are those of the API; the bytes of layers go past the
 * calls, without the world's lock.
 *
 * <p>{@code RegistryDoor} finds whose registry is meant, who asks and what for; one class a noun answers.
 *
 * <p>May depend on {@code account}, {@code call}, {@code wire} (the API), {@code internal.wire} and {@code ecr}; not on the
 * other doors nor on the other services.
 */
@NullMarked
package dev.drydock.internal.oci;

import org.jspecify.annotations.NullMarked;
