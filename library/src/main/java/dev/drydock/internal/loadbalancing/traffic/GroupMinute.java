package dev.drydock.internal.loadbalancing.traffic;

import dev.drydock.internal.loadbalancing.store.HostCourse.Standing;
import java.util.List;

/** A target group in one minute: how many targets were healthy, and how many requests it got from a load balancer. */
final class GroupMinute {

    private static final Standing NONE = new Standing(0, 0, 0, 0);

    private final List<Standing> standings;
    private int place = -1;

    double requests;
    double perTarget;
    double answeredWell;
    double turnedAway;

    GroupMinute(List<Standing> standings) {
        this.standings = standings;
    }

    /** How the group stands at an instant; not before that of the last question. */
    Standing at(long instant) {
        while (place + 1 < standings.size() && standings.get(place + 1).at() <= instant) {
            place++;
        }
        return place < 0 ? NONE : standings.get(place);
    }

    /** When it stands otherwise after an instant; {@link Long#MAX_VALUE} for never. */
    long next(long instant) {
        at(instant);
        return place + 1 < standings.size() ? standings.get(place + 1).at() : Long.MAX_VALUE;
    }

    /**
     * Requests came while the group stood so. Without any target nobody answers but the load balancer; unhealthy targets get
     * requests only where none is healthy, and fail.
     */
    void came(double count, Standing standing) {
        if (standing.registered() == 0) {
            turnedAway += count;
            return;
        }
        requests += count;
        perTarget += count / (standing.healthy() > 0 ? standing.healthy() : standing.registered());
        answeredWell += standing.healthy() > 0 ? count : 0;
    }
}
