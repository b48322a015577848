package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.metricfilter.Measuring;
import dev.drydock.internal.logs.metricfilter.MinuteEnds;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.store.LogChecker;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.PolicyStore;
import dev.drydock.internal.logs.subscription.Forwarding;
import dev.drydock.internal.logs.target.Delivering;
import dev.drydock.internal.logs.target.TargetRules;
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
    private final DestinationStore destinations;
    private final PolicyStore policies = new PolicyStore();
    private final RegionQueue queue;
    private final LogsSurroundings around;
    private @Nullable LogChecker checker;
    private @Nullable Delivering delivering;

    /**
     * A CloudWatch Logs without log groups.
     *
     * @param queue where its events are scheduled
     * @param bound how many events are kept
     * @param around what it needs from beside it
     */
    public LogsRegion(AccountRegion home, Timings timings, RegionQueue queue, LogBound bound, LogsSurroundings around) {
        this.home = home;
        this.store = new LogStore(home, timings, bound);
        this.destinations = new DestinationStore(home);
        this.queue = queue;
        this.around = around;
        Arrivals arrivals = new Arrivals(this);
        store.listen(arrivals);
        queue.on(MinuteEnds.class, arrivals::ends);
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of(store, destinations, policies);
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
        return new LogsOperations(this);
    }

    AccountRegion home() {
        return home;
    }

    LogStore store() {
        return store;
    }

    /** Destinations, and what cannot be reached. */
    public DestinationStore destinations() {
        return destinations;
    }

    PolicyStore policies() {
        return policies;
    }

    Measuring measuring() {
        return new Measuring(home, store, queue, around.metrics().get());
    }

    Forwarding forwarding() {
        return new Forwarding(home, queue.chance(), delivering());
    }

    TargetRules targetRules() {
        return new TargetRules(home, this::destinationsOf);
    }

    Delivering delivering() {
        Delivering made = delivering;
        if (made == null) {
            made = new Delivering(queue, around.subscribers().get(), around.notes(), this::destinationsOf);
            delivering = made;
        }
        return made;
    }

    private @Nullable DestinationStore destinationsOf(AccountRegion other) {
        if (other.equals(home)) {
            return destinations;
        }
        LogsRegion there = around.others().apply(other);
        return there == null ? null : there.destinations;
    }
}
