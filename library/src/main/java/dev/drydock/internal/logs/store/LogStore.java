package dev.drydock.internal.logs.store;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.Store;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The log groups of one account and region, with their streams and events. */
public final class LogStore implements Store {

    private final AccountRegion home;
    private final Timings timings;
    private final LogBound bound;
    private final SortedMap<String, GroupState> groups = new TreeMap<>();
    private final Changes changes = new Changes(null);

    /** In the order in which AWS hands events on: metric filters, subscription filters, live tails. */
    private final List<ArrivalListener> listeners = new ArrayList<>();

    /** How many events ever arrived. */
    private long arrivals;

    public LogStore(AccountRegion home, Timings timings, LogBound bound) {
        this.home = home;
        this.timings = timings;
        this.bound = bound;
    }

    /** The ARN a group of that name has, without {@code :*}. */
    public String arnOf(String group) {
        return home.arn("logs", "log-group:" + group);
    }

    public @Nullable GroupState find(String group) {
        return groups.get(group);
    }

    /** The group of that name, or AWS's refusal. */
    public GroupState require(String group) {
        GroupState found = groups.get(group);
        if (found == null) {
            throw LogsMessages.GROUP_NOT_FOUND.with().hint(hint());
        }
        return found;
    }

    /** All groups, sorted by name. */
    public Collection<GroupState> all() {
        return groups.values();
    }

    public void add(Group group) {
        groups.put(group.name(), new GroupState(group, new Changes(changes)));
    }

    Changes changes() {
        return changes;
    }

    public void remove(String group) {
        GroupState removed = groups.remove(group);
        if (removed != null) {
            for (ArrivalListener each : listeners) {
                each.removed(removed.facts());
            }
        }
    }

    /** The number of the next arrival. */
    public long nextArrival() {
        return ++arrivals;
    }

    /** Adds one upload to a stream, as {@link EventStream#append} takes it, and forgets what is not kept any longer. */
    public void write(Group group, EventStream stream, List<StoredEvent> batch, Instant now) {
        stream.append(batch);
        stream.sweep(horizon(group, now));
        bound.written(batch, groups.values());
        for (ArrivalListener each : listeners) {
            each.arrived(group, stream, batch, now);
        }
    }

    /** Tells of every upload from now on. */
    public void listen(ArrivalListener listener) {
        listeners.add(listener);
    }

    /**
     * The timestamp, in epoch milliseconds, before which a group's events are no longer visible. Reading hides them;
     * they are forgotten when the stream is next written.
     */
    public long horizon(Group group, Instant now) {
        Integer days = group.daysKept();
        if (days == null) {
            return Long.MIN_VALUE;
        }
        return now.minus(Duration.ofDays(days))
                .minus(timings.of(Timing.EXPIRED_LOG_EVENTS_VISIBLE))
                .toEpochMilli();
    }

    private String hint() {
        if (groups.isEmpty()) {
            return "There is no log group in " + home.region() + " yet";
        }
        return "Log groups in " + home.region() + ": " + Shown.names(groups.keySet());
    }

    @Override
    public String name() {
        return "logs.groups";
    }

    /**
     * All groups.
     *
     * @param arrivals how many events ever arrived
     * @param groups sorted by name
     */
    public record Image(long arrivals, List<GroupState.Image> groups) {

        static final Image NONE = new Image(0, List.of());
    }

    @Override
    public Image image() {
        if (arrivals == 0 && groups.isEmpty()) {
            return Image.NONE;
        }
        return new Image(
                arrivals, groups.values().stream().map(GroupState::image).toList());
    }

    @Override
    public Record image(Record before) {
        Image earlier = (Image) before;
        List<GroupState.Image> images = new ArrayList<>(groups.size());
        boolean same = groups.size() == earlier.groups.size() && arrivals == earlier.arrivals;
        for (GroupState each : groups.values()) {
            GroupState.Image now = each.imageToRead();
            same = same && now == earlier.groups.get(images.size());
            images.add(now);
        }
        return same ? earlier : new Image(arrivals, List.copyOf(images));
    }

    @Override
    public Class<Image> imageType() {
        return Image.class;
    }

    @Override
    public void restore(Record image, Map<Long, Ticket> tickets) {
        Image from = (Image) image;
        arrivals = from.arrivals();
        groups.clear();
        for (GroupState.Image each : from.groups()) {
            groups.put(each.group().name(), GroupState.of(each, new Changes(changes)));
        }
        bound.restored();
        listeners.forEach(ArrivalListener::restored);
    }

    /** Groups that are the same stay as they are, if no other one has come or gone. */
    @Override
    public void show(Record image, Record shown) {
        Image from = (Image) image;
        Image held = (Image) shown;
        if (from == held) {
            return;
        }
        if (!areSame(from.groups, held.groups)) {
            restore(image, Map.of());
            return;
        }
        arrivals = from.arrivals();
        int place = 0;
        for (GroupState each : groups.values()) {
            each.show(from.groups.get(place), held.groups.get(place));
            place++;
        }
        bound.restored();
        listeners.forEach(ArrivalListener::restored);
    }

    private boolean areSame(List<GroupState.Image> now, List<GroupState.Image> held) {
        boolean same = now.size() == held.size() && held.size() == groups.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = now.get(i).group().name().equals(held.get(i).group().name());
        }
        return same;
    }
}
