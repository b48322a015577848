package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.logs.event.FilterLogEvents;
import dev.drydock.internal.logs.event.GetLogEvents;
import dev.drydock.internal.logs.event.PutLogEvents;
import dev.drydock.internal.logs.group.DescribeLogGroups;
import dev.drydock.internal.logs.group.ListLogGroups;
import dev.drydock.internal.logs.group.LogGroupOperations;
import dev.drydock.internal.logs.group.PutLogGroupDeletionProtection;
import dev.drydock.internal.logs.metricfilter.TestMetricFilter;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.store.LogChecker;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.stream.LogStreamOperations;
import dev.drydock.internal.logs.tag.LogTagOperations;
import dev.drydock.operation.AwsService;
import dev.drydock.time.Timings;
import java.util.ArrayList;
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
        this.tick = tick;
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of(store);
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
        GroupReferences groups = new GroupReferences(store);
        List<Operation<?, ?>> all = new ArrayList<>(new LogGroupOperations(store, groups).operations());
        all.add(Operation.read("DescribeLogGroups", new DescribeLogGroups(home, store, groups)::handle));
        all.addAll(new LogStreamOperations(groups).operations());
        all.add(Operation.write("PutLogEvents", new PutLogEvents(store, groups)::handle)
                .scope(each -> groups.scope(each.logGroupName()))
                .bulky());
        all.add(Operation.read("GetLogEvents", new GetLogEvents(store, groups)::handle)
                .scope(each -> groups.scope(each.logGroupName(), each.logGroupIdentifier()))
                .tokenCounts());
        all.add(Operation.read("FilterLogEvents", new FilterLogEvents(store, groups)::handle)
                .scope(each -> groups.scope(each.logGroupName(), each.logGroupIdentifier())));
        all.add(Operation.read("TestMetricFilter", new TestMetricFilter()::handle));
        all.addAll(new LogTagOperations(home, store, groups).operations());
        // What older SDKs lack is made when it is asked for, which nobody can with such an SDK.
        return new OperationTable(AwsService.LOGS, LogsExceptions.TABLE, all)
                .noun(() -> List.of(new ListLogGroups(home, store).operation()), "ListLogGroups")
                .noun(
                        () -> List.of(new PutLogGroupDeletionProtection(groups).operation()),
                        "PutLogGroupDeletionProtection");
    }
}
