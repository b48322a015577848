package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.internal.argument.Require;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractSoftAssertions;
import org.assertj.core.api.StandardSoftAssertionsProvider;

/**
 * AssertJ's soft assertions with those about a Drydock: all are made, and all failures are shown at the end. About a subject
 * that there is not, that alone is told.
 *
 * <pre>{@code
 * DrydockSoftAssertions.assertSoftly(softly -> {
 *     softly.assertThat(aws).service("prod", "web").isStable().hasRunning(2); // two failures, if neither holds
 *     softly.assertThat(aws).logGroup("/ecs/web").hasNoLine("ERROR");         // and a third
 *     softly.assertThat(deployer.rounds()).isEqualTo(1);                      // AssertJ's
 * });
 * }</pre>
 *
 * <p>AssertJ's {@code @InjectSoftAssertions} takes a field of this type, too. What subjects inherit from AssertJ, such as
 * {@code satisfies}, is thrown at once.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DrydockSoftAssertions extends AbstractSoftAssertions implements StandardSoftAssertionsProvider {

    /** Collects until {@link #assertAll()} is called. */
    public DrydockSoftAssertions() {}

    /**
     * Makes assertions, and then tells of all that failed.
     *
     * @throws AssertionError if one failed
     */
    public static void assertSoftly(Consumer<DrydockSoftAssertions> assertions) {
        Require.given("assertSoftly", "assertions", assertions, "softly -> softly.assertThat(aws)…");
        DrydockSoftAssertions softly = new DrydockSoftAssertions();
        assertions.accept(softly);
        softly.assertAll();
    }

    /**
     * Assertions about a world, whose failures are collected.
     *
     * <pre>{@code
     * softly.assertThat(aws).service("prod", "web").isStable();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert assertThat(Drydock actual) {
        return new DrydockAssert(actual, Verdicts.collected(this::collectAssertionError));
    }
}
