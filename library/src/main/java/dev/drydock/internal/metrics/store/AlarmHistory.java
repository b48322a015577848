package dev.drydock.internal.metrics.store;

import dev.drydock.internal.call.Store;
import dev.drydock.internal.kernel.Ticket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What happened to the alarms of one account and region, also to those that are gone. What is older than 30 days is
 * forgotten, and if there is too much the oldest goes.
 */
public final class AlarmHistory implements Store {

    /** How many items are kept. */
    static final int MOST = 20_000;

    private static final long LONGEST = 30L * 24 * 60 * 60 * 1000;

    private final List<Item> items = new ArrayList<>();
    private long next;

    /**
     * Something that happened.
     *
     * @param number rises from one to the next
     * @param at when, in milliseconds since the epoch
     * @param alarmType {@code MetricAlarm} or {@code CompositeAlarm}
     * @param type {@code StateUpdate}, {@code ConfigurationUpdate} or {@code Action}
     * @param data in JSON
     */
    public record Item(
            long number, long at, String alarm, String alarmType, String type, String summary, LateText data) {}

    /** Nothing happened. */
    public AlarmHistory() {}

    /** Adds what happened now. */
    public void add(long now, String alarm, String alarmType, String type, String summary, LateText data) {
        int old = 0;
        while (old < items.size() && items.get(old).at() < now - LONGEST) {
            old++;
        }
        items.subList(0, items.size() - old >= MOST ? Math.max(old, MOST / 8) : old)
                .clear();
        items.add(new Item(next++, now, alarm, alarmType, type, summary, data));
    }

    /** All, in the order in which it happened. */
    public List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    @Override
    public String name() {
        return "metrics.alarmHistory";
    }

    /** All that is kept. */
    record Image(List<Item> items, long next) {

        static final Image NONE = new Image(List.of(), 0);
    }

    @Override
    public Record image() {
        if (next == 0 && items.isEmpty()) {
            return Image.NONE;
        }
        return new Image(List.copyOf(items), next);
    }

    @Override
    public Class<? extends Record> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        items.clear();
        items.addAll(from.items());
        next = from.next();
    }
}
