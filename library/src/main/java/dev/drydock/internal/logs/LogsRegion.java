package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.store.LogChecker;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * CloudWatch Logs in one account and region: its stores and its table of operations, and where containers write to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html">CloudWatch Logs</a>
 */
public final class LogsRegion {

    private final AccountRegion home;
    private final LogStore store;
    private final DeliveryStore deliveries;
    private final LongSupplier tick;
    private @Nullable LogChecker checker;

    /**
     * A CloudWatch Logs without log groups.
     *
     * @param tick tells the instant, in milliseconds since the epoch
     * @param bound how many events are kept
     */
    public LogsRegion(AccountRegion home, Timings timings, LongSupplier tick, LogBound bound) {
        this.home = home;
        this.store = new LogStore(home, timings, bound);
        this.deliveries = new DeliveryStore(home);
        this.tick = tick;
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of(store, deliveries);
    }

    /** What must hold of the log groups at any point in time. */
    public Checker checker() {
        LogChecker made = checker;
        if (made == null) {
            made = new LogChecker(store, tick);
            checker = made;
        }
        return made;
    }

    /** Where containers' output goes that is sent to this region. */
    public LogSink sink() {
        return new StoreSink(store);
    }

    /** The simulated operations. */
    public OperationTable operations() {
        return new LogsOperations(home, store, deliveries);
    }
}
