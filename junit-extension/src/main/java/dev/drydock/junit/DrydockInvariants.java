package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Watches the world of each test and checks after it that what must hold of Drydock itself does, so that a bug in Drydock is
 * not taken for one in the code under test. A violation fails the test and names the resource and the seed.
 *
 * <pre>{@code
 * @ExtendWith(DrydockExtension.class)
 * @DrydockInvariants
 * class DeployerTest { … }
 * }</pre>
 *
 * @see dev.drydock.Invariants
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockInvariants {}
