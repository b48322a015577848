package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * Starts an HTTP server in front of the world, on a free port of the loopback address, and points the SDK at it: clients
 * that the code under test makes for itself, by {@code EcsClient.create()}, reach the world without a change. Brings {@link DrydockExtension} with it.
 *
 * <p>For as long as the world lives, the system properties {@code aws.endpointUrl}, {@code aws.endpointUrlEcs} and those of
 * the other simulated services, {@code aws.region} and those of dummy credentials are set, and then put back; where the
 * annotation is on the class, they are set from before {@code @BeforeAll} to the end of the class. Clients of services that are
 * not simulated get an error that names the service. The properties belong to the whole JVM, so tests with this annotation
 * never run beside others that use system properties. A client with an {@code endpointOverride} of its own goes there.
 *
 * <p>All servers of a JVM have the same port, one after the other, as long as it can be had: a client that is kept from one
 * test to the next reaches the world of the next.
 *
 * <p>The server's {@code URI} can be a parameter. With {@code org.wiremock:wiremock} on the test class path the server is
 * a {@code WireMockServer}, which can be one too, to stub and verify; without it it is a {@link
 * dev.drydock.server.DrydockServer}. The world starts at the wall clock's instant, unless the extension has a recipe.
 *
 * <p>At the same address is the simulated ECR's registry, which Jib and docker push to: {@code endpoint.getAuthority()} stands
 * in an image's name in place of ECR's host. With WireMock a layer has to fit into the heap.
 *
 * <pre>{@code
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
@ExtendWith(DrydockExtension.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockEndpoint {}
