package dev.drydock.internal.fault.strike;

import dev.drydock.fault.ZoneOutage;
import dev.drydock.internal.argument.Require;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The outage of a zone. Changed under the lock. */
final class Outage extends PlannedStrike implements ZoneOutage {

    private final Strikes strikes;
    private final Zones zones;
    private final String zone;
    private final Instant begin;
    private final PlannedStrike recovery;
    private List<String> hosts = List.of();
    private boolean over;

    Outage(Strikes strikes, Zones zones, String zone, Instant begin, String text) {
        super(strikes.kernel(), text);
        this.strikes = strikes;
        this.zones = zones;
        this.zone = zone;
        this.begin = begin;
        this.recovery = new PlannedStrike(strikes.kernel(), "zone " + zone + " recovers");
    }

    String zone() {
        return zone;
    }

    /** The hosts that it has stopped, by ARN. */
    List<String> hosts() {
        return hosts;
    }

    @Override
    PlannedStrike sequel() {
        return recovery;
    }

    void begun(List<String> stopped) {
        hosts = stopped;
    }

    void over() {
        over = true;
    }

    @Override
    public ZoneOutage lasts(Duration howLong) {
        Require.given("lasts", "howLong", howLong, "Duration.ofMinutes(30)");
        if (howLong.isNegative() || howLong.isZero()) {
            throw new IllegalArgumentException("An outage must last for some time, but lasts(…) was told " + howLong);
        }
        return ends("lasts", begin.plus(howLong));
    }

    @Override
    public ZoneOutage until(Instant end) {
        Require.given("until", "end", end, "aws.time().instant().plusSeconds(60)");
        return ends("until", end);
    }

    private ZoneOutage ends(String method, Instant end) {
        return strikes.locked(() -> {
            Instant now = kernel().now();
            if (over || !end.isAfter(begin) || !end.isAfter(now)) {
                throw new IllegalArgumentException(method + "(…) would end the outage of " + zone + " at " + end
                        + (over ? ", but it is over" : ", but it begins at " + begin + ", and it is " + now + " now"));
            }
            strikes.cancel(recovery);
            strikes.schedule(recovery, Duration.between(now, end), () -> zones.recovers(zone));
            return this;
        });
    }
}
