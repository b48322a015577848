package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * What moves the virtual time of the world; see {@link dev.drydock.time.TimeMode} for what each mode does.
 *
 * <p>On a method it wins over the class, on a class over the enclosing class, and everywhere over the recipe. It may
 * stand on an annotation of your own.
 *
 * <pre>{@code
 * @DrydockTime(DrydockTime.Mode.MANUAL)
 * class RollbackTest { … }
 *
 * @DrydockTime(value = DrydockTime.Mode.STEP, step = "PT30S")
 * void gives_up_after_ten_minutes(EcsClient ecs) { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockTime {

    /** The mode. */
    Mode value();

    /** How far one read moves time in {@link Mode#STEP}, as ISO-8601, such as {@code PT30S}; required there only. */
    String step() default "";

    /** How many virtual seconds a real one has in {@link Mode#SCALED}; required there only. */
    double scale() default 0;

    /** The names of the modes. */
    enum Mode {
        /** A repeated read lets what it asks about move on; the default. */
        AUTO,
        /** Every read first settles what it asks about. */
        EAGER,
        /** Only the test and waiters move time. */
        MANUAL,
        /** Every read moves time by {@link DrydockTime#step()}. */
        STEP,
        /** Time follows the wall clock, {@link DrydockTime#scale()} times faster. */
        SCALED
    }
}
