package dev.drydock.internal.logs.insights;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The queries of one account and region, which AWS keeps for seven days. */
public final class QueryStore implements Store {

    private static final long KEPT = Duration.ofDays(7).toMillis();

    /** By id, the oldest first. */
    private final Map<String, QueryEntry> queries = new LinkedHashMap<>();

    private long started;

    long nextNumber() {
        return started + 1;
    }

    /** Adds a query, and forgets those that are kept no longer. */
    void add(StartedQuery query, Ticket next) {
        started = query.number();
        queries.values().removeIf(each -> !isKept(each.query(), query.createdAt()));
        queries.put(query.id(), new QueryEntry(query, next));
    }

    private static boolean isKept(StartedQuery query, long now) {
        return !query.phase().isOver() || query.createdAt() + KEPT > now;
    }

    @Nullable
    StartedQuery find(String id, long now) {
        QueryEntry entry = queries.get(id);
        return entry == null || !isKept(entry.query(), now) ? null : entry.query();
    }

    /** All that are kept, the newest first. */
    List<StartedQuery> newestFirst(long now) {
        List<StartedQuery> all = new ArrayList<>();
        for (QueryEntry each : queries.values()) {
            if (isKept(each.query(), now)) {
                all.add(0, each.query());
            }
        }
        return all;
    }

    long inFlight() {
        return queries.values().stream()
                .filter(each -> !each.query().phase().isOver())
                .count();
    }

    /** Puts a query in the place of what it was; what was to come of it no longer comes. */
    void change(StartedQuery query, @Nullable Ticket next) {
        QueryEntry entry = queries.get(query.id());
        if (entry == null) {
            throw new IllegalStateException("There is no query " + query.id());
        }
        Ticket earlier = entry.next();
        if (earlier != null) {
            earlier.cancel();
        }
        queries.put(query.id(), new QueryEntry(query, next));
    }

    @Override
    public String name() {
        return "logs.queries";
    }

    /** All queries, the oldest first, and how many there ever were. */
    public record Image(long started, List<EntryImage> queries) {}

    /** A query and the number of the ticket of its next event; negative for none. */
    public record EntryImage(StartedQuery query, long next) {}

    @Override
    public Image image() {
        return new Image(
                started,
                queries.values().stream()
                        .map(each -> new EntryImage(each.query(), Ticket.numberOf(each.next())))
                        .toList());
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        started = from.started();
        queries.clear();
        for (EntryImage each : from.queries()) {
            queries.put(each.query().id(), new QueryEntry(each.query(), tickets.get(each.next())));
        }
    }
}
