package dev.drydock;

import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.util.List;
import org.apiguardian.api.API;

/**
 * An alarm of CloudWatch, raised and cleared by a test; it is OK at first. A deployment that watches it fails while it is in
 * ALARM.
 *
 * <pre>{@code
 * aws.alarm("latency").raise();
 * }</pre>
 *
 * <p>Nothing here moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html">How CloudWatch
 *     alarms detect Amazon ECS deployment failures</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Alarm {

    private static final String CLOSED = "alarm() cannot be used";

    private final World world;
    private final RegionState state;
    private final String name;

    Alarm(World world, RegionState state, String name) {
        this.world = world;
        this.state = state;
        this.name = name;
    }

    /** The alarm goes to ALARM, if it is not there yet. */
    public Alarm raise() {
        return world.change(CLOSED, () -> {
            world.journal().note("alarm " + name + " is in ALARM");
            state.alarms().raise(name);
            return this;
        });
    }

    /** The alarm goes back to OK. */
    public Alarm clear() {
        return world.change(CLOSED, () -> {
            world.journal().note("alarm " + name + " is OK");
            state.alarms().clear(name);
            return this;
        });
    }

    /** Whether it is in ALARM. */
    public boolean isRaised() {
        return world.locked(() -> !state.alarms().firing(List.of(name)).isEmpty());
    }

    @Override
    public String toString() {
        return name;
    }
}
