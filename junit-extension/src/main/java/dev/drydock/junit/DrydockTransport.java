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
 * Lets clients that the code under test makes for itself, by {@code EcsClient.create()}, reach the world in memory,
 * with no socket. Brings {@link DrydockExtension} with it.
 *
 * <p><b>Which clients.</b> All that leave their HTTP client to the SDK, in whatever order tests run: made in the test, before
 * it in a static initializer or {@code @BeforeAll}, in an earlier test of this kind, or before all of them in a test of
 * another kind. While the test runs, each of their calls is answered by its world, by account and region of the client's
 * signature. Region and dummy credentials of the world are set for clients that are made from the class's {@code @BeforeAll}
 * on, where the annotation is on the class. Between two such tests a client made for one fails, and says so; one made before
 * them calls what it always called.
 *
 * <p><b>Nothing leaves the machine.</b> A client of a service that is not simulated gets an error that names the service. One
 * that brings an HTTP client of its own finds no connection, as the endpoint set is a closed port: leave the HTTP client
 * to the SDK, or use {@link DrydockEndpoint}. A client whose own {@code endpointOverride} names a host of this machine or
 * network, such as a mock's, is led to the world only if it was made for such a test. What calls AWS without the SDK is not seen.
 *
 * <p><b>How.</b> The SDK finds its HTTP client through the system properties {@code
 * software.amazon.awssdk.http.service.impl} and {@code software.amazon.awssdk.http.async.service.impl}, once per JVM. JUnit's
 * launcher lets Drydock set them before the first test; outside of these tests the HTTP client is the one that the SDK would
 * have chosen. The system property {@code drydock.session=off} leaves the SDK its choice, for class loaders that do not see
 * Drydock. Where setting them comes too late, because the properties were set by somebody else or no launcher runs the tests, the
 * test gets an HTTP server instead, as by {@link DrydockEndpoint}. What else is set for a test is put back after it. Tests
 * with this annotation never run beside others that use system properties.
 *
 * <pre>{@code
 * @DrydockTransport
 * class DeployerTest { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(DrydockExtension.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockTransport {}
