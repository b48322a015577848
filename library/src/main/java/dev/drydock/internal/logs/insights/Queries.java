package dev.drydock.internal.logs.insights;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.logs.insights.language.InsightsQuery;
import dev.drydock.internal.logs.insights.language.QueryParser;
import dev.drydock.internal.logs.insights.language.QueryText;
import dev.drydock.internal.logs.insights.run.QueryAnswer;
import dev.drydock.internal.logs.insights.run.QueryPlanner;
import dev.drydock.internal.logs.insights.run.RunFacts;
import dev.drydock.internal.logs.insights.run.SearchBudget;
import dev.drydock.internal.logs.insights.scan.EventScan;
import dev.drydock.internal.logs.insights.scan.ScannedGroup;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.List;

/**
 * Queries through their statuses in virtual time: scheduled, running, complete. One finds what its log groups hold at the
 * instant at which it completes; groups that are gone by then hold nothing.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html">StartQuery</a>
 */
public final class Queries {

    private final AccountRegion home;
    private final LogStore logs;
    private final QueryStore store;
    private final RegionQueue queue;
    private final Timings timings;

    /** A scheduled query runs. */
    record QueryRuns(String query) implements Event {}

    /** A running query is complete. */
    record QueryCompletes(String query) implements Event {}

    public Queries(AccountRegion home, LogStore logs, QueryStore store, RegionQueue queue, Timings timings) {
        this.home = home;
        this.logs = logs;
        this.store = store;
        this.queue = queue;
        this.timings = timings;
        queue.on(QueryRuns.class, this::runs);
        queue.on(QueryCompletes.class, this::completes);
    }

    /** What calls that look at a query depend on. */
    List<String> scope(String query) {
        return List.of(home.arn("logs", "query:" + query));
    }

    /** What calls that look at all queries depend on. */
    List<String> scopeOfAll() {
        return List.of(home.arn("logs", "query"));
    }

    void start(StartedQuery query) {
        store.add(query, schedule(Timing.QUERY_START, new QueryRuns(query.id()), query.id()));
    }

    /** Ends a query that is not over yet, without results. */
    void stop(StartedQuery query) {
        store.change(query.ended(queue.tick(), QueryPhase.CANCELLED, QueryAnswer.NONE), null);
        queue.forget(scope(query.id()).get(0));
    }

    private Ticket schedule(Timing after, Event event, String query) {
        return queue.schedule(
                timings.of(after),
                EventKind.TRANSITION,
                event,
                queue.resources(scope(query).get(0), scopeOfAll().get(0)));
    }

    private void runs(QueryRuns event) {
        StartedQuery query = store.find(event.query(), queue.tick());
        if (query != null) {
            store.change(query.running(), schedule(Timing.QUERY_RUN, new QueryCompletes(query.id()), query.id()));
        }
    }

    private void completes(QueryCompletes event) {
        long now = queue.tick();
        StartedQuery query = store.find(event.query(), now);
        if (query != null) {
            store.change(completed(query, now), null);
            queue.forget(scope(query.id()).get(0));
        }
    }

    private StartedQuery completed(StartedQuery query, long now) {
        InsightsQuery read = QueryParser.parse(new QueryText(query.read(), query.asked()));
        RunFacts facts = new RunFacts(now, query.start(), query.end(), new SearchBudget());
        try {
            QueryAnswer found = QueryPlanner.plan(read, facts, query.limit(), Integer.MAX_VALUE)
                    .run(scan(query, now));
            return query.ended(now, QueryPhase.COMPLETE, found);
        } catch (SearchBudget.SpentException spent) {
            return query.ended(now, QueryPhase.TIMEOUT, QueryAnswer.NONE);
        }
    }

    /** The events of its groups that have not expired; one that was created since is another of the same name. */
    private EventScan scan(StartedQuery query, long now) {
        EventScan scan = new EventScan();
        for (String each : query.groups()) {
            GroupState group = logs.find(each);
            if (group != null && group.facts().createdAt().toEpochMilli() <= query.createdAt()) {
                long horizon = logs.horizon(group.facts(), Instant.ofEpochMilli(now));
                ScannedGroup scanned = ScannedGroup.of(group.facts(), home.accountId());
                scan.add(scanned, group.streams(), Math.max(query.start(), horizon), query.end());
            }
        }
        return scan;
    }
}
