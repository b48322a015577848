package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests, each of which has a simulated AWS: {@code @ExtendWith(DrydockExtension.class)} in one word.
 *
 * <pre>{@code
 * @DrydockTest
 * class DeployerTest {
 *     @Test
 *     void creates_the_cluster(EcsClient ecs) { … }
 * }
 * }</pre>
 *
 * <p>It may stand on an annotation of your own, beside what all your tests say of their world:
 *
 * <pre>{@code
 * @DrydockTest
 * @DrydockAccount(region = "eu-west-1")
 * @GivenCluster("prod")
 * @Target(ElementType.TYPE)
 * @Retention(RetentionPolicy.RUNTIME)
 * @interface ProductionTest {}
 * }</pre>
 *
 * <p>Where the class registers a {@link DrydockExtension} by a static field, with a recipe for example, that one makes the
 * worlds.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Documented
@ExtendWith(DrydockExtension.class)
@API(status = API.Status.STABLE, since = "0.1")
public @interface DrydockTest {}
