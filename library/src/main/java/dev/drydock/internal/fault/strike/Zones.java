package dev.drydock.internal.fault.strike;

import dev.drydock.fault.Strike;
import dev.drydock.fault.ZoneFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.argument.Require;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The zones that are down. Changed under the lock. */
final class Zones {

    private final Strikes strikes;
    private final InfrastructureFaults infrastructure;

    /** Those that are down, by name. */
    private final Map<String, Outage> down = new TreeMap<>();

    Zones(Strikes strikes, InfrastructureFaults infrastructure) {
        this.strikes = strikes;
        this.infrastructure = infrastructure;
    }

    ZoneFault begin(String name) {
        Require.oneOf("zone", "zone", name, infrastructure.zones());
        return new ZoneStrikes(strikes, this, name, null);
    }

    boolean isUp(String zone) {
        return down.isEmpty() || !down.containsKey(zone);
    }

    Hit.Outcome goesDown(Outage outage) {
        String zone = outage.zone();
        if (!isUp(zone)) {
            throw new IllegalArgumentException(
                    "The zone " + zone + " is down already; zone(\"" + zone + "\").recovers() ends that");
        }
        down.put(zone, outage);
        InfrastructureFaults.Lost lost = infrastructure.loseZone(zone);
        outage.begun(lost.hosts());
        return new Hit.Outcome(lost.count(), "zone " + zone + " goes down");
    }

    Hit.Outcome recovers(String zone) {
        Outage over = down.remove(zone);
        if (over == null) {
            throw new IllegalArgumentException("The zone " + zone + " is not down; those that are: " + down.keySet());
        }
        strikes.cancel(over.sequel());
        over.over();
        int back = 0;
        for (String host : over.hosts()) {
            back += infrastructure.connectInstance(host, true) ? 1 : 0;
        }
        return new Hit.Outcome(Math.max(1, back), "zone " + zone + " recovers");
    }

    /** Whether it was an outage that had begun; it has ended now. */
    boolean end(Strike strike) {
        List<String> ended = new ArrayList<>();
        down.forEach((zone, outage) -> {
            if (outage == strike) {
                ended.add(zone);
            }
        });
        ended.forEach(zone -> strikes.note("fault: " + recovers(zone).text()));
        return !ended.isEmpty();
    }

    void endAll() {
        List.copyOf(down.values()).forEach(this::end);
    }
}
