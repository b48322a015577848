package dev.drydock.assertions;

import dev.drydock.Drydock;
import org.apiguardian.api.API;

/**
 * Where assertions about a Drydock start.
 *
 * <pre>{@code
 * import static dev.drydock.assertions.DrydockAssertions.assertThat; // beside AssertJ's own
 *
 * assertThat(aws).onlyTask("prod").isStopped().exitedWith(0);
 * assertThat(aws).logGroup("/ecs/batch").containsInOrder("started", "done");
 * assertThat(aws).called(RUN_TASK).withRequestContaining("taskDefinition=batch").times(1);
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockAssertions {

    private DrydockAssertions() {}

    /**
     * Assertions about a world's default account and region, or about others that {@link DrydockAssert#account} and
     * {@link DrydockAssert#region} name.
     *
     * @throws IllegalStateException if AssertJ is not on the class path
     */
    public static DrydockAssert assertThat(Drydock actual) {
        try {
            return new DrydockAssert(actual);
        } catch (NoClassDefFoundError missing) {
            if (String.valueOf(missing.getMessage()).startsWith("org/assertj/")) {
                throw new IllegalStateException(
                        "dev.drydock.assertions needs AssertJ, which is not on the class path. Add the test dependency"
                                + " org.assertj:assertj-core, or use dev.drydock:drydock-junit, which brings it.",
                        missing);
            }
            throw missing;
        }
    }
}
