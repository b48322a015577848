package dev.drydock.internal.fault.strike;

import dev.drydock.fault.Strike;
import dev.drydock.fault.ZoneFault;
import dev.drydock.fault.ZoneOutage;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A zone, before it is said what becomes of it. */
final class ZoneStrikes implements ZoneFault {

    private final Strikes strikes;
    private final Zones zones;
    private final String zone;
    private final @Nullable Duration delay;

    ZoneStrikes(Strikes strikes, Zones zones, String zone, @Nullable Duration delay) {
        this.strikes = strikes;
        this.zones = zones;
        this.zone = zone;
        this.delay = delay;
    }

    @Override
    public ZoneFault in(Duration later) {
        return new ZoneStrikes(strikes, zones, zone, Delays.of(later));
    }

    @Override
    public ZoneOutage goesDown() {
        String planned = "zone " + zone + " goes down";
        Instant begin = strikes.kernel().now().plus(delay == null ? Duration.ZERO : delay);
        Outage outage = new Outage(strikes, zones, zone, begin, planned);
        return strikes.strike(outage, planned, delay, () -> zones.goesDown(outage));
    }

    @Override
    public Strike recovers() {
        String planned = "zone " + zone + " recovers";
        return strikes.strike(new PlannedStrike(strikes.kernel(), planned), planned, delay, () -> zones.recovers(zone));
    }
}
