package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * The account and region that the injected clients belong to.
 *
 * <p>On a method it wins over the class, on a class over the enclosing class, and everywhere over the recipe. It may
 * stand on an annotation of your own.
 *
 * <pre>{@code
 * @DrydockAccount(region = "eu-west-1")
 * class EuropeTest { … }
 * }</pre>
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockAccount {

    /** Twelve digits; left out, the recipe's account, which is {@code 123456789012} by default. */
    String id() default "";

    /** A region's name; left out, the recipe's region, which is {@code us-east-1} by default. */
    String region() default "";
}
