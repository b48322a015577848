package dev.drydock.internal.logs.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Keeps the log events of one account and region within a number of bytes, because nothing else ends a group without
 * retention. Where there are more the oldest go, an eighth at a time, so that a stream that is written without end is not
 * shifted with every line. Which ones go depends on what is stored and nothing else; so a snapshot need not know of it.
 */
public final class LogBound {

    /** What an event takes up besides its message, about: itself, its text's header and its place in the list. */
    static final int WEIGHT = 96;

    private final long most;
    private final Consumer<Object> journal;

    /** Never less than what is stored: what retention and deletions take away is seen when it is counted anew. */
    private long estimate;

    private boolean unknown;

    /** Groups of which the journal was told. */
    private final Set<String> told = new TreeSet<>();

    /**
     * A bound.
     *
     * @param most how many bytes events may take up, 1 or more
     * @param journal is told of each group that loses events, once
     */
    public LogBound(long most, Consumer<Object> journal) {
        this.most = most;
        this.journal = journal;
    }

    /** Everything may be other than it was. */
    void restored() {
        unknown = true;
    }

    /** Reacts to an upload that has been stored. */
    void written(List<StoredEvent> batch, Collection<GroupState> groups) {
        for (StoredEvent each : batch) {
            estimate += weight(each);
        }
        if (unknown || estimate > most) {
            estimate = weight(groups);
            unknown = false;
            if (estimate > most) {
                drop(groups);
            }
        }
    }

    private static long weight(StoredEvent event) {
        return event.size() - StoredEvent.OVERHEAD + WEIGHT;
    }

    private static long weight(Collection<GroupState> groups) {
        long sum = 0;
        for (GroupState group : groups) {
            for (EventStream stream : group.streams()) {
                sum += stream.bytes() + (long) stream.size() * (WEIGHT - StoredEvent.OVERHEAD);
            }
        }
        return sum;
    }

    private void drop(Collection<GroupState> groups) {
        PriorityQueue<Oldest> oldest = new PriorityQueue<>(Comparator.comparing(Oldest::place));
        List<Oldest> all = new ArrayList<>();
        for (GroupState group : groups) {
            for (EventStream stream : group.streams()) {
                if (stream.size() > 0) {
                    all.add(new Oldest(group.facts().name(), stream));
                }
            }
        }
        oldest.addAll(all);
        while (estimate > most - most / 8) {
            Oldest next = oldest.remove(); // there is one: what weighs something is an event of a stream
            estimate -= weight(next.event());
            next.count++;
            if (next.count < next.stream.size()) {
                oldest.add(next);
            }
        }
        told.retainAll(groups.stream().map(each -> each.facts().name()).toList());
        for (Oldest each : all) {
            if (each.count > 0) {
                tell(each.group);
                each.stream.forgetFirst(each.count);
            }
        }
    }

    private void tell(String group) {
        if (told.add(group)) {
            journal.accept("log group " + group + " loses its oldest events from now on: an account and region keeps "
                    + most + " bytes of log events; Drydock.builder().logBytes(…) keeps more");
        }
    }

    /** How many of the oldest events of a stream have to go. */
    private static final class Oldest {

        final String group;
        final EventStream stream;
        int count;

        Oldest(String group, EventStream stream) {
            this.group = group;
            this.stream = stream;
        }

        StoredEvent event() {
            return stream.get(count);
        }

        Cursor place() {
            return event().cursor();
        }
    }
}
