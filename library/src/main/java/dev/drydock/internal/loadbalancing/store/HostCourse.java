package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many targets of a group were registered and healthy when: a line for each change, for as long as metrics go back. */
public final class HostCourse {

    private static final long KEPT = Duration.ofDays(15).toMillis();

    private int registered;
    private int healthy;
    private int unhealthy;
    private final List<Standing> standings = new ArrayList<>(0);

    HostCourse() {}

    /**
     * From an instant on, in milliseconds since the epoch.
     *
     * @param registered how many are there and not being deregistered
     */
    public record Standing(long at, int registered, int healthy, int unhealthy) {}

    /**
     * The health of a target changes.
     *
     * @param from null for one that is registered now
     * @param to null for one that is gone now
     * @param kept whether anybody can ask for it, as the group was created
     */
    void moved(@Nullable Health from, @Nullable Health to, long at, boolean kept) {
        registered += isThere(to) - isThere(from);
        healthy += (to == Health.HEALTHY ? 1 : 0) - (from == Health.HEALTHY ? 1 : 0);
        unhealthy += (to == Health.UNHEALTHY ? 1 : 0) - (from == Health.UNHEALTHY ? 1 : 0);
        if (!kept) {
            return;
        }
        int last = standings.size() - 1;
        Standing now = new Standing(at, registered, healthy, unhealthy);
        if (last >= 0 && standings.get(last).at == at) {
            standings.set(last, now);
        } else {
            standings.add(now);
        }
        while (standings.size() > 1 && standings.get(1).at < at - KEPT) {
            standings.remove(0);
        }
    }

    private static int isThere(@Nullable Health health) {
        return health == null || health == Health.DRAINING ? 0 : 1;
    }

    /** How they stood, in order of time. */
    public List<Standing> standings() {
        return List.copyOf(standings);
    }

    /** The whole state. */
    record Image(int registered, int healthy, int unhealthy, List<Standing> standings) {}

    Image image() {
        return new Image(registered, healthy, unhealthy, List.copyOf(standings));
    }

    void restore(Image image) {
        registered = image.registered;
        healthy = image.healthy;
        unhealthy = image.unhealthy;
        standings.clear();
        standings.addAll(image.standings);
    }
}
