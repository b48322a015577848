package dev.drydock.internal.metrics;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.EventSink;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.account.metric.AlarmBook;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.evaluation.AlarmSurroundings;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.store.AlarmHistory;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.PutMetrics;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Amazon CloudWatch in one account and region: metrics and alarms. Nothing but the table and what stands behind it names the
 * SDK's classes, which a user may not have.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/WhatIsCloudWatch.html">Amazon CloudWatch</a>
 */
public final class MetricsRegion {

    private final AccountRegion home;
    private final MeasuredValues measured = new MeasuredValues();
    private final PutMetrics put = new PutMetrics();
    private final AlarmStore alarms = new AlarmStore();
    private final AlarmHistory history = new AlarmHistory();
    private final MetricLookup lookup;
    private final AlarmEngine engine;

    /**
     * No metrics and no alarms.
     *
     * @param services what tells metrics of itself; asked for whenever metrics are read
     * @param actors what alarms act on; asked for whenever one acts
     * @param events where the events of alarms go
     * @param notes the journal
     */
    public MetricsRegion(
            AccountRegion home,
            RegionQueue queue,
            Supplier<List<MetricSource>> services,
            Supplier<List<AlarmActions>> actors,
            EventSink events,
            Consumer<Object> notes) {
        this.home = home;
        this.lookup = new MetricLookup(List.of(put, measured), services);
        this.engine =
                new AlarmEngine(home, queue, alarms, history, new AlarmSurroundings(lookup, actors, events, notes));
    }

    /** The table of operations; a new one, which the caller keeps. */
    public OperationTable operations() {
        return new MetricsOperations(this);
    }

    /** The alarms at work. */
    public AlarmEngine engine() {
        return engine;
    }

    /** The alarms that services keep for themselves. */
    public AlarmBook book() {
        return engine;
    }

    /** The alarms as they stand. */
    public AlarmStore alarms() {
        return alarms;
    }

    /** All metrics. */
    public MetricLookup lookup() {
        return lookup;
    }

    /** The metrics that were put. */
    public PutMetrics put() {
        return put;
    }

    /** What metric filters have measured. */
    public MeasuredValues measured() {
        return measured;
    }

    AccountRegion home() {
        return home;
    }

    AlarmHistory history() {
        return history;
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        return List.of(alarms, history, put, measured);
    }
}
