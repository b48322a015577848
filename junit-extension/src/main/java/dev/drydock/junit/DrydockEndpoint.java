package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Starts an HTTP server in front of the world, on a free port of the loopback address, and points the SDK at it: clients
 * that the code under test makes for itself, by {@code EcsClient.create()}, reach the world without a change.
 *
 * <p>For as long as the world lives, the system properties {@code aws.endpointUrlEcs}, {@code aws.endpointUrlEcr}, {@code
 * aws.endpointUrlCloudWatchLogs}, {@code aws.endpointUrlElasticLoadBalancingV2}, {@code aws.region} and those of dummy credentials are set, and then put back. They
 * belong to the whole JVM, so tests with this annotation never run beside others that use system properties.
 *
 * <p>The server's {@code URI} can be a parameter. With {@code org.wiremock:wiremock} on the test class path the server is
 * a {@code WireMockServer}, which can be one too, to stub and verify; without it it is a {@link
 * dev.drydock.server.DrydockServer}. The world starts at the wall clock's instant, unless the extension has a recipe.
 *
 * <p>At the same address is the simulated ECR's registry, which Jib and docker push to: {@code endpoint.getAuthority()} stands
 * in an image's name in place of ECR's host. With WireMock a layer has to fit into the heap.
 *
 * <p>Without {@link DrydockExtension} on the test this annotation does nothing, and such clients call AWS.
 *
 * <pre>{@code
 * @ExtendWith(DrydockExtension.class)
 * @DrydockEndpoint
 * class DeployerTest {
 *     @Test
 *     void deploys(Drydock aws, URI endpoint) { … }
 * }
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html">Service-specific endpoints</a>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockEndpoint {}
