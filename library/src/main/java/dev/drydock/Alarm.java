package dev.drydock;

import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.world.RegionState;
import dev.drydock.internal.world.World;
import java.util.List;
import org.apiguardian.api.API;

/**
 * An alarm of CloudWatch. A deployment that watches it fails while it is in ALARM. It need not be created: one that nobody
 * created is OK until a test raises it, and stays as the test sets it. One that was created with the SDK's client goes to the
 * state that a test sets as SetAlarmState sends it there, until it is evaluated again.
 *
 * <pre>{@code
 * aws.alarm("latency").raise();
 * aws.alarm("latency").reason();     // "Set by the test"; of an alarm that metrics raised, why they did
 * }</pre>
 *
 * <p>Nothing here moves time.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html">Using Amazon CloudWatch
 *     alarms</a>
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

    /** {@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}; OK if nobody has created or raised it. */
    public String state() {
        return world.locked(() -> {
            KeptAlarm alarm = state.metrics().alarms().find(name);
            return alarm == null ? "OK" : alarm.state();
        });
    }

    /** Why it is in its state, in CloudWatch's words; empty if nobody has created or raised it. */
    public String reason() {
        return world.locked(() -> {
            KeptAlarm alarm = state.metrics().alarms().find(name);
            return alarm == null ? "" : alarm.standing().reason().toString();
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
