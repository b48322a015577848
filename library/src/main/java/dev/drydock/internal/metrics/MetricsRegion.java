package dev.drydock.internal.metrics;

import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import java.util.List;

/**
 * Amazon CloudWatch in one account and region: metrics and alarms. Nothing but the table and what stands behind it names the
 * SDK's classes, which a user may not have.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/WhatIsCloudWatch.html">Amazon CloudWatch</a>
 */
public final class MetricsRegion {

    private final Alarms alarms = new Alarms();
    private final MeasuredValues measured = new MeasuredValues();

    /** No metrics and no alarms. */
    public MetricsRegion() {}

    /** The table of operations; a new one, which the caller keeps. */
    public OperationTable operations() {
        return new MetricsOperations();
    }

    /** Alarms, as tests set them. */
    public Alarms alarms() {
        return alarms;
    }

    /** What metric filters have measured. */
    public MeasuredValues measured() {
        return measured;
    }

    /** In the order images keep them. */
    public List<Store> stores() {
        return List.of(alarms, measured);
    }
}
