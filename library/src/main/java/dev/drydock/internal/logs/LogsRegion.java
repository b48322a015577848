package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.insights.Queries;
import dev.drydock.internal.logs.insights.QueryStore;
import dev.drydock.internal.logs.insights.SavedQueryStore;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.store.LogChecker;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.time.Timings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * CloudWatch Logs in one account and region: its stores and its table of operations, and where containers write to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html">CloudWatch Logs</a>
 */
public final class LogsRegion {

    private final AccountRegion home;
    private final LogStore store;
    private final QueryStore queryStore = new QueryStore();
    private final SavedQueryStore savedQueries = new SavedQueryStore();
    private final RegionQueue queue;
    private final Timings timings;
    private @Nullable LogChecker checker;

    /** Made with the first call that needs them. */
    private @Nullable Queries queries;

    /**
     * A CloudWatch Logs without log groups.
     *
     * @param queue where what happens later is scheduled
     * @param bound how many events are kept
     */
    public LogsRegion(AccountRegion home, Timings timings, RegionQueue queue, LogBound bound) {
        this.home = home;
        this.store = new LogStore(home, timings, bound);
        this.queue = queue;
        this.timings = timings;
    }

    private synchronized Queries queries() {
        Queries made = queries == null ? new Queries(home, store, queryStore, queue, timings) : queries;
        queries = made;
        return made;
    }

    /**
     * The stores, in the order images keep them. Also makes the handlers of the events that restored state may wait
     * for.
     */
    public List<Store> stores() {
        queries();
        return List.of(store, queryStore, savedQueries);
    }

    /** What must hold of the log groups at any point in time. */
    public Checker checker() {
        LogChecker made = checker;
        if (made == null) {
            made = new LogChecker(store, queue::tick);
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
        return new LogsOperations(home, store, new InsightsRooms(queryStore, savedQueries, queue, this::queries));
    }
}
