package dev.drydock.logs;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.LogSink;
import dev.drydock.account.Timings;
import dev.drydock.call.Operation;
import dev.drydock.call.OperationTable;
import dev.drydock.call.Service;
import dev.drydock.call.Store;
import dev.drydock.logs.event.FilterLogEvents;
import dev.drydock.logs.event.GetLogEvents;
import dev.drydock.logs.event.PutLogEvents;
import dev.drydock.logs.event.StoreSink;
import dev.drydock.logs.group.DescribeLogGroups;
import dev.drydock.logs.group.ListLogGroups;
import dev.drydock.logs.group.LogGroupOperations;
import dev.drydock.logs.metricfilter.TestMetricFilter;
import dev.drydock.logs.store.GroupReferences;
import dev.drydock.logs.store.LogStore;
import dev.drydock.logs.stream.LogStreamOperations;
import dev.drydock.logs.tag.LogTagOperations;
import java.util.ArrayList;
import java.util.List;

/**
 * CloudWatch Logs in one account and region: its stores and its table of operations, and where containers write to.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/WhatIsCloudWatchLogs.html">CloudWatch Logs</a>
 */
public final class LogsRegion {

    private final AccountRegion home;
    private final LogStore store;

    /** A CloudWatch Logs without log groups. */
    public LogsRegion(AccountRegion home, Timings timings) {
        this.home = home;
        this.store = new LogStore(home, timings);
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of(store);
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
        all.add(Operation.read("ListLogGroups", new ListLogGroups(home, store)::handle));
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
        return new OperationTable(Service.LOGS, LogsExceptions.TABLE, all);
    }
}
