package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import dev.drydock.scaling.Scaling;
import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;

/** Asserts that auto scaling has brought a service to a count of tasks; {@link #within} says when. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class ScaledAssert extends AbstractAssert<ScaledAssert, Integer> {

    private final ServiceAssert service;

    ScaledAssert(ServiceAssert service, int count) {
        super(count, ScaledAssert.class);
        this.service = service;
    }

    /**
     * As many tasks as were wanted have come to run not longer ago than that.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").scaledTo(6).within(Duration.ofMinutes(10)); // passes if it just has
     * assertThat(aws).service("prod", "web").scaledTo(6).within(Duration.ofMinutes(10)); // fails if it never has
     * }</pre>
     *
     * @param time of the world, up to now
     */
    public ServiceAssert within(Duration time) {
        Require.notNegative("within", "time", time);
        return service.verify(() -> requireWithin(time));
    }

    private void requireWithin(Duration time) {
        Instant earliest = service.now().minus(time);
        Instant latest = null;
        for (Scaling each : service.scalings()) {
            Instant end = each.endedAt().orElse(null);
            if (each.to() == actual && each.isSuccessful() && end != null) {
                latest = latest == null || end.isAfter(latest) ? end : latest;
            }
        }
        if (latest == null || latest.isBefore(earliest)) {
            throw service.notScaled(
                    info,
                    "to have been scaled to " + actual + " within " + time,
                    latest == null ? "it never was" : "it was " + Duration.between(latest, service.now()) + " ago");
        }
    }
}
