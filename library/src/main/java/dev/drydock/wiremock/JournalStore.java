package dev.drydock.wiremock;

import com.github.tomakehurst.wiremock.store.RequestJournalStore;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The requests that WireMock's journal keeps, as WireMock keeps them, but counted at once: it counts the keys with every
 * request to see whether the oldest has to go, and its own store looks every one of a thousand up for that, which takes
 * longer than all the rest of a request.
 */
final class JournalStore implements RequestJournalStore {

    private final Deque<UUID> newestFirst = new ArrayDeque<>();

    /** Looked up by key only; never iterated. */
    private final Map<UUID, ServeEvent> events = new HashMap<>();

    @Override
    public synchronized void add(ServeEvent event) {
        if (events.put(event.getId(), event) == null) {
            newestFirst.addFirst(event.getId());
        }
    }

    @Override
    public synchronized void removeLast() {
        UUID oldest = newestFirst.pollLast();
        if (oldest != null) {
            events.remove(oldest);
        }
    }

    /** Of a copy, as others go on adding; of an array, as a stream of that knows its size. */
    @Override
    public synchronized Stream<UUID> getAllKeys() {
        return Arrays.stream(newestFirst.toArray(new UUID[0]));
    }

    @Override
    public synchronized Stream<ServeEvent> getAll() {
        List<ServeEvent> all = new ArrayList<>(newestFirst.size());
        newestFirst.forEach(each -> all.add(events.get(each)));
        return all.stream();
    }

    @Override
    public synchronized Optional<ServeEvent> get(UUID key) {
        return Optional.ofNullable(events.get(key));
    }

    /** What was completed replaces what was received, unless that has gone meanwhile. */
    @Override
    public synchronized void put(UUID key, ServeEvent event) {
        events.replace(key, event);
    }

    @Override
    public synchronized void remove(UUID key) {
        if (events.remove(key) != null) {
            newestFirst.remove(key);
        }
    }

    @Override
    public synchronized void clear() {
        newestFirst.clear();
        events.clear();
    }
}
