package dev.drydock.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Marks a field of a test class that {@link DrydockExtension} fills with the client, {@code Drydock} or clock of its
 * type.
 *
 * <pre>{@code
 * @ExtendWith(DrydockExtension.class)
 * class DeployerTest {
 *     @Aws EcsClient ecs;
 * }
 * }</pre>
 *
 * <p>The field may be private, of any type that the extension injects, and in a superclass or an enclosing class. An
 * instance field belongs to the world of its test; a static one makes one world for the whole class. A final field or
 * one of another type fails the test with an error that says so. Without {@link DrydockExtension} on the class it is
 * not filled and stays null.
 */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = API.Status.STABLE, since = "0.1")
public @interface Aws {}
