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
 * Lets clients that the code under test makes for itself, by {@code EcsClient.create()}, reach the world in memory,
 * with no socket: the SDK finds its HTTP client through the system properties {@code
 * software.amazon.awssdk.http.service.impl} and {@code software.amazon.awssdk.http.async.service.impl}. Region and
 * dummy credentials are set too; all are put back when the world is closed. Tests with this annotation never run beside
 * others that use system properties.
 *
 * <p>The SDK chooses its HTTP client once per JVM. If it has chosen before the first such test, the test gets an HTTP
 * server instead, as by {@link DrydockEndpoint}. A client that outlives its test reaches the world of whichever such
 * test runs, and fails between two of them.
 *
 * <p>Without {@link DrydockExtension} on the test this annotation does nothing, and such clients call AWS.
 *
 * <pre>{@code
 * @ExtendWith(DrydockExtension.class)
 * @DrydockTransport
 * class DeployerTest { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockTransport {}
