package dev.drydock.internal.logs.store;

import dev.drydock.internal.call.LastListing;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.logs.request.LogsMessages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A log group and the streams it holds. */
public final class GroupState {

    private Group facts;
    private final Changes changes;
    private final SortedMap<String, EventStream> streams = new TreeMap<>();
    private final LastListing listed = new LastListing();
    private final GroupFilters filters = new GroupFilters();

    /** As data for late reads, as of a change; null before. */
    private @Nullable Image toRead;

    private long toReadAsOf;

    GroupState(Group facts, Changes changes) {
        this.facts = facts;
        this.changes = changes;
    }

    Changes changes() {
        return changes;
    }

    /** The group as registered. */
    public Group facts() {
        return facts;
    }

    /** Refuses to delete the group, or a part of it, where it is protected. */
    public void requireUnprotected() {
        if (facts.deletionProtected()) {
            throw LogsMessages.PROTECTED.with();
        }
    }

    public void change(Group next) {
        facts = next;
    }

    /** What happens to its events as they arrive. */
    public GroupFilters filters() {
        return filters;
    }

    /** All streams, sorted by name. */
    public Collection<EventStream> streams() {
        return streams.values();
    }

    /** What was listed of the streams last; to be asked with {@link #lastChange()}. */
    public LastListing listed() {
        return listed;
    }

    /** A number that is another one once a stream has come, gone or got events. */
    public long lastChange() {
        return changes.last();
    }

    /** The streams whose names start so, sorted by name. */
    public List<EventStream> streams(String prefix) {
        List<EventStream> found = new ArrayList<>();
        for (EventStream stream : streams.tailMap(prefix).values()) {
            if (!stream.name().startsWith(prefix)) {
                break;
            }
            found.add(stream);
        }
        return found;
    }

    public @Nullable EventStream find(String stream) {
        return streams.get(stream);
    }

    /** The stream of that name, or AWS's refusal. */
    public EventStream require(String stream) {
        EventStream found = streams.get(stream);
        if (found == null) {
            throw LogsMessages.STREAM_NOT_FOUND.with().hint(hint());
        }
        return found;
    }

    public EventStream add(String stream, long createdAt) {
        EventStream added = new EventStream(stream, arnOf(stream), createdAt, new Changes(changes));
        streams.put(stream, added);
        return added;
    }

    public void remove(String stream) {
        streams.remove(stream);
        changes.count();
    }

    private String arnOf(String stream) {
        return facts.arn() + ":log-stream:" + stream;
    }

    private String hint() {
        if (streams.isEmpty()) {
            return "There is no log stream in " + facts.name() + " yet";
        }
        return "Log streams in " + facts.name() + ": " + Shown.names(streams.keySet());
    }

    /**
     * The whole state of a group.
     *
     * @param group what was registered
     * @param streams sorted by name
     * @param filters those of all kinds
     */
    record Image(Group group, List<EventStream.Image> streams, GroupFilters.Image filters) {}

    Image image() {
        return new Image(
                facts, streams.values().stream().map(EventStream::image).toList(), filters.image());
    }

    /** The same for late reads: as it was made last, until something changes. */
    Image imageToRead() {
        Image known = toRead;
        GroupFilters.Image filtersNow = filters.image();
        boolean sameFilters = known != null && known.filters.equals(filtersNow);
        if (known != null && sameFilters && toReadAsOf == changes.last() && facts == known.group) {
            return known;
        }
        Image made = new Image(
                facts,
                streams.values().stream().map(EventStream::imageToRead).toList(),
                known != null && sameFilters ? known.filters : filtersNow);
        toRead = made;
        toReadAsOf = changes.last();
        return made;
    }

    /**
     * Becomes as a later image says, to be read; streams that are the same stay.
     *
     * @param shown what it has been shown as
     */
    void show(Image image, Image shown) {
        if (image == shown) {
            return;
        }
        facts = image.group;
        if (image.filters != shown.filters) {
            filters.clear();
            filters.restore(image.filters);
        }
        Map<String, EventStream.Image> held = new HashMap<>();
        shown.streams.forEach(each -> held.put(each.name(), each));
        for (EventStream.Image each : image.streams) {
            if (held.remove(each.name()) != each) {
                streams.put(each.name(), EventStream.of(each, arnOf(each.name()), new Changes(changes)));
            }
        }
        held.keySet().forEach(this::remove);
    }

    static GroupState of(Image image, Changes changes) {
        GroupState state = new GroupState(image.group(), changes);
        state.filters.restore(image.filters());
        for (EventStream.Image each : image.streams()) {
            state.streams.put(each.name(), EventStream.of(each, state.arnOf(each.name()), new Changes(changes)));
        }
        return state;
    }
}
