package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * The seed of the world: what its ids and its chance are made from.
 *
 * <p>On a method it wins over the class, on a class over the enclosing class, and everywhere over the recipe and the
 * property {@code drydock.seed}. It may stand on an annotation of your own.
 *
 * <pre>{@code
 * @Test
 * @DrydockSeed(42)
 * void the_unlucky_order(EcsClient ecs) { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockSeed {

    /** Any number; the same one gives the same world. */
    long value();
}
