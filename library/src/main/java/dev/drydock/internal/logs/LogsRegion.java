package dev.drydock.internal.logs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.logs.export.ExportRuns;
import dev.drydock.internal.logs.insights.Queries;
import dev.drydock.internal.logs.insights.QueryStore;
import dev.drydock.internal.logs.insights.SavedQueryStore;
import dev.drydock.internal.logs.metricfilter.Measuring;
import dev.drydock.internal.logs.metricfilter.MinuteEnds;
import dev.drydock.internal.logs.recipient.Delivering;
import dev.drydock.internal.logs.recipient.TargetRules;
import dev.drydock.internal.logs.store.DeliveryStore;
import dev.drydock.internal.logs.store.DestinationStore;
import dev.drydock.internal.logs.store.ExportStore;
import dev.drydock.internal.logs.store.LogBound;
import dev.drydock.internal.logs.store.LogChecker;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.PolicyStore;
import dev.drydock.internal.logs.subscription.Forwarding;
import dev.drydock.internal.logs.tail.LiveTails;
import dev.drydock.internal.stream.OpeningStream;
import dev.drydock.internal.stream.StreamedEvents;
import dev.drydock.time.Timings;
import java.util.List;
import java.util.function.Consumer;
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
    private final ExportStore exports;
    private final ExportRuns exportRuns;
    private final DestinationStore destinations;
    private final PolicyStore policies = new PolicyStore();
    private final RegionQueue queue;
    private final LogsSurroundings around;
    private final QueryStore queryStore = new QueryStore();
    private final SavedQueryStore savedQueries = new SavedQueryStore();
    private final Timings timings;
    private @Nullable LogChecker checker;
    private @Nullable Delivering delivering;
    private @Nullable LiveTails tails;

    /** Made with the first call that needs them. */
    private @Nullable Queries queries;

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
        this.deliveries = new DeliveryStore(home);
        this.exports = new ExportStore(home);
        this.exportRuns = new ExportRuns(store, exports, queue, timings, around.buckets());
        this.queue = queue;
        this.timings = timings;
        this.around = around;
        Arrivals arrivals = new Arrivals(this);
        store.listen(arrivals);
        queue.on(MinuteEnds.class, arrivals::ends);
    }

    private Queries queries() {
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
        return List.of(store, deliveries, exports, destinations, policies, queryStore, savedQueries);
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

    /**
     * A live tail to be opened.
     *
     * @param staged a queue of the stage that is for live tails alone
     * @param locked does something under the world's lock
     */
    public OpeningStream liveTail(RegionQueue staged, Consumer<Runnable> locked) {
        LiveTails all = tails;
        if (all == null) {
            all = new LiveTails(home, store, staged, LogsExceptions.TABLE::make);
            tails = all;
        }
        LiveTails open = all;
        StreamedEvents events = new StreamedEvents(cancelled -> locked.accept(() -> open.close(cancelled)));
        return new OpeningStream(new LiveTailCall(open, events), events);
    }

    /** Ends all live tails; they are to be delivered. Must be called under the lock. */
    public List<StreamedEvents> endTails() {
        return tails == null ? List.of() : tails.endAll();
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

    DeliveryStore deliveries() {
        return deliveries;
    }

    ExportStore exports() {
        return exports;
    }

    ExportRuns exportRuns() {
        return exportRuns;
    }

    InsightsRooms insights() {
        return new InsightsRooms(queryStore, savedQueries, queue, this::queries);
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
