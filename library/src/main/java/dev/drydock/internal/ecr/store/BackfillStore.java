package dev.drydock.internal.ecr.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The replication backfills of a registry. */
public final class BackfillStore implements Store {

    /** AWS does not say how long it tells of those that are over; so many are kept. */
    private static final int MOST_KEPT = 1_000;

    private final SortedMap<Long, Backfill> backfills = new TreeMap<>();

    /** In the order in which they were started. */
    public Collection<Backfill> all() {
        return backfills.values();
    }

    public @Nullable Backfill find(String id) {
        return backfills.values().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** The number for the next one. */
    public long next() {
        return backfills.isEmpty() ? 1 : backfills.lastKey() + 1;
    }

    /** Adds one, or replaces the one of its number; the oldest that is over goes where there are too many. */
    public void put(Backfill backfill) {
        backfills.put(backfill.number(), backfill);
        if (backfills.size() > MOST_KEPT) {
            backfills.values().stream()
                    .filter(each -> each.status().isOver())
                    .findFirst()
                    .ifPresent(oldest -> backfills.remove(oldest.number()));
        }
    }

    @Override
    public String name() {
        return "ecr.backfills";
    }

    /**
     * All backfills.
     *
     * @param backfills in the order in which they were started
     */
    record Image(List<Backfill> backfills) {

        static final Image NONE = new Image(List.of());
    }

    @Override
    public Image image() {
        if (backfills.isEmpty()) {
            return Image.NONE;
        }
        return new Image(List.copyOf(backfills.values()));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        backfills.clear();
        ((Image) image).backfills().forEach(each -> backfills.put(each.number(), each));
    }
}
