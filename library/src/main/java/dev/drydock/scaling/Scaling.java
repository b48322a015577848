package dev.drydock.scaling;

import dev.drydock.internal.argument.Require;
import java.time.Instant;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A change of a service's desired count by Application Auto Scaling, as an activity tells it.
 *
 * <pre>{@code
 * Scaling last = aws.view().scalings("prod", "web").get(0);
 * assertThat(last.to()).isEqualTo(6);
 * }</pre>
 *
 * @param startedAt when the count was set
 * @param end when the activity ended; null while it is in progress
 * @param from the count that was desired before
 * @param to the count that was set
 * @param status as AWS calls it, {@code Successful}: as many tasks ran as were desired
 * @param cause in AWS's words, {@code monitor alarm busy in state ALARM triggered policy out}
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/APIReference/API_ScalingActivity.html">ScalingActivity</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Scaling(Instant startedAt, @Nullable Instant end, int from, int to, String status, String cause) {

    public Scaling {
        Require.given("Scaling", "startedAt", startedAt, "aws.time().instant()");
        Require.text("Scaling", "status", status, "Successful");
        Require.text("Scaling", "cause", cause, "maximum capacity was set to 6");
    }

    /** When the activity ended; empty while it is in progress. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(end);
    }

    /** Whether tasks were added. */
    public boolean isOut() {
        return to > from;
    }

    /** Whether as many tasks ran as were desired. */
    public boolean isSuccessful() {
        return status.equals("Successful");
    }
}
