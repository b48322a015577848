package dev.drydock.junit;

import dev.drydock.fault.Faults;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * What a test wants of the faults it declares. A fault that never struck often means that the code under test does not call
 * what the test believes, so that it is green for the wrong reason.
 *
 * <pre>{@code
 * @Test
 * @DrydockFaults(unusedFails = true)
 * void retries_when_throttled(Drydock aws) {
 *     aws.faults().on(RUN_TASK).throttle().times(2);
 *     …
 * }
 * }</pre>
 *
 * <p>On a method it wins over the class. Where the tests of a class share one world, the faults of all of them are looked at
 * when the class is over, as the class says.
 *
 * @see Faults#unused()
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface DrydockFaults {

    /** Whether a test fails, unless it has failed already, in whose world a declared fault never struck; names those faults. */
    boolean unusedFails() default false;
}
