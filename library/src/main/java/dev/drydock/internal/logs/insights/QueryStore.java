package dev.drydock.internal.logs.insights;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
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

    /** How many are not over. */
    private int inFlight;

    long nextNumber() {
        return started + 1;
    }

    /** Adds a query, and forgets those that are kept no longer. */
    void add(StartedQuery query, Ticket next) {
        started = query.number();
        forget(query.createdAt());
        put(query, next);
    }

    /** The oldest come first, so that those that are kept are not looked at again with every new one. */
    private void forget(long now) {
        Iterator<QueryEntry> oldest = queries.values().iterator();
        while (oldest.hasNext() && !isKept(oldest.next().query(), now)) {
            oldest.remove();
        }
    }

    private void put(StartedQuery query, @Nullable Ticket next) {
        QueryEntry before = queries.put(query.id(), new QueryEntry(query, next));
        boolean wasInFlight = before != null && !before.query().phase().isOver();
        inFlight += (query.phase().isOver() ? 0 : 1) - (wasInFlight ? 1 : 0);
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
                all.add(each.query());
            }
        }
        Collections.reverse(all);
        return all;
    }

    int inFlight() {
        return inFlight;
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
        put(query, next);
    }

    @Override
    public String name() {
        return "logs.queries";
    }

    /** All queries, the oldest first, and how many there ever were. */
    public record Image(long started, List<EntryImage> queries) {

        static final Image NONE = new Image(0, List.of());
    }

    /** A query and the number of the ticket of its next event; negative for none. */
    public record EntryImage(StartedQuery query, long next) {}

    @Override
    public Image image() {
        if (started == 0) {
            return Image.NONE;
        }
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
        inFlight = 0;
        for (EntryImage each : from.queries()) {
            put(each.query(), tickets.get(each.next()));
        }
    }
}
