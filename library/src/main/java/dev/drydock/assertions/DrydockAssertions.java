package dev.drydock.assertions;

import dev.drydock.Drydock;
import org.apiguardian.api.API;
import org.assertj.core.api.Assertions;

/**
 * Where assertions about a Drydock start, with all of AssertJ's own: one static import serves for both.
 *
 * <pre>{@code
 * import static dev.drydock.assertions.DrydockAssertions.assertThat;
 *
 * assertThat(aws).onlyTask("prod").isStopped().exitedWith(0);
 * assertThat(aws).logGroup("/ecs/batch").containsInOrder("started", "done");
 * assertThat(aws).called(RUN_TASK).withRequestContaining("taskDefinition=batch").times(1);
 * assertThat(result.failures()).isEmpty(); // AssertJ's
 * }</pre>
 *
 * <p>Needs AssertJ on the class path: {@code org.assertj:assertj-core}, which {@code dev.drydock:drydock-junit} brings.
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class DrydockAssertions extends Assertions {

    private DrydockAssertions() {}

    /**
     * Assertions about a world's default account and region, or about others that {@link DrydockAssert#account} and
     * {@link DrydockAssert#region} name.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").isStable();
     * }</pre>
     */
    public static DrydockAssert assertThat(Drydock actual) {
        return new DrydockAssert(actual, Verdicts.THROWN);
    }
}
