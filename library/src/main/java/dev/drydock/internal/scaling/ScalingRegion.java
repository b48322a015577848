package dev.drydock.internal.scaling;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.DesiredCount;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.account.metric.AlarmBook;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.scaling.engine.AlarmTriggers;
import dev.drydock.internal.scaling.engine.CapacityChanges;
import dev.drydock.internal.scaling.engine.Removal;
import dev.drydock.internal.scaling.engine.ScheduledActions;
import dev.drydock.internal.scaling.engine.TrackingAlarms;
import dev.drydock.internal.scaling.store.ScalingStore;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Application Auto Scaling in one account and region. Nothing but the table and what stands behind it names the SDK's
 * classes, which a user may not have.
 *
 * @see <a href="https://docs.aws.amazon.com/autoscaling/application/userguide/what-is-application-auto-scaling.html">
 *     Application Auto Scaling</a>
 */
public final class ScalingRegion {

    private final AccountRegion home;
    private final ScalingStore store = new ScalingStore();
    private final CapacityChanges changes;
    private final ScheduledActions schedule;
    private final TrackingAlarms alarms;
    private final Removal removal;
    private final AlarmTriggers triggers;

    /**
     * Nothing scales.
     *
     * @param counts what services desire; asked for once there is a target
     * @param book where policies keep their alarms; asked for once there is one
     * @param journal is told of activities
     * @param events where events go
     */
    public ScalingRegion(
            AccountRegion home,
            RegionQueue queue,
            Timings timings,
            Supplier<DesiredCount> counts,
            Supplier<AlarmBook> book,
            Consumer<Object> journal,
            EventSink events) {
        this.home = home;
        this.changes = new CapacityChanges(home, queue, timings, store, counts, journal, events);
        this.schedule = new ScheduledActions(queue, store, changes);
        this.alarms = new TrackingAlarms(book);
        this.removal = new Removal(store, alarms, schedule);
        this.triggers = new AlarmTriggers(home, queue, store, changes);
        changes.gone(removal::target);
    }

    /** The table of operations; a new one, which the caller keeps. */
    public OperationTable operations() {
        return new ScalingOperations(this);
    }

    /** What alarms act on. */
    public AlarmActions actions() {
        return triggers;
    }

    AccountRegion home() {
        return home;
    }

    /** Targets, policies and activities as they stand. */
    public ScalingStore store() {
        return store;
    }

    CapacityChanges changes() {
        return changes;
    }

    ScheduledActions schedule() {
        return schedule;
    }

    TrackingAlarms alarms() {
        return alarms;
    }

    Removal removal() {
        return removal;
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        return List.of(store);
    }
}
