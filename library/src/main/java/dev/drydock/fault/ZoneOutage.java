package dev.drydock.fault;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;

/** An availability zone that is down, or will be: {@code zone("us-east-1a").goesDown().lasts(Duration.ofMinutes(30))}. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ZoneOutage extends Strike {

    /**
     * The zone recovers by itself after that time.
     *
     * @param howLong of virtual time from the beginning of the outage, more than nothing
     * @throws IllegalArgumentException if that has gone by, or the outage is over
     */
    ZoneOutage lasts(Duration howLong);

    /**
     * The zone recovers by itself at that instant.
     *
     * @param end the first virtual instant at which the zone is up again
     * @throws IllegalArgumentException if that has gone by or comes before the outage, or the outage is over
     */
    ZoneOutage until(Instant end);
}
