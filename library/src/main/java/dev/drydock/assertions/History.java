package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.journal.DesiredChange;
import dev.drydock.journal.TaskMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many tasks there were when, as the journal tells. */
final class History {

    private final List<TaskMove> moves;
    private final List<DesiredChange> changes;
    private final long lost;

    private History(List<TaskMove> moves, List<DesiredChange> changes, long lost) {
        this.moves = moves;
        this.changes = changes;
        this.lost = lost;
    }

    /** The history of some tasks. */
    static History of(Drydock drydock, Predicate<TaskMove> tasks) {
        return of(drydock, tasks, change -> false);
    }

    /** The history of a service and its tasks. */
    static History of(Drydock drydock, Predicate<TaskMove> tasks, Predicate<DesiredChange> service) {
        return new History(
                drydock.journal().taskMoves().stream().filter(tasks).toList(),
                drydock.journal().desiredChanges().stream().filter(service).toList(),
                drydock.journal().droppedNotes());
    }

    /** The cluster in the ARN of a task. */
    static String cluster(TaskMove move) {
        String[] parts = move.taskArn().split("/", -1);
        return parts[parts.length - 2];
    }

    /** Why it cannot be told how it was throughout; null if it can. */
    @Nullable
    String gap() {
        return lost == 0
                ? null
                : "that cannot be told: the journal has dropped its first " + lost
                        + " notes of what happened; assert earlier in the test";
    }

    /**
     * How many of the tasks ran at an instant.
     *
     * @param at when it was as many
     * @param count of tasks whose essential containers ran
     * @param tasks which they were
     */
    record Peak(Instant at, int count, List<String> tasks) {}

    /** When most of them ran; null if none ever did. */
    @Nullable
    Peak peak() {
        Map<Instant, List<String>> begins = new TreeMap<>();
        Map<Instant, List<String>> ends = new TreeMap<>();
        for (TaskMove move : moves) {
            Instant end = move.ranUntil();
            if (move.what().equals("RUNNING")) {
                begins.computeIfAbsent(move.at(), at -> new ArrayList<>()).add(move.taskArn());
            } else if (move.what().equals("STOPPED") && end != null) {
                ends.computeIfAbsent(end, at -> new ArrayList<>()).add(move.taskArn());
            }
        }
        Set<Instant> instants = new TreeSet<>(begins.keySet());
        instants.addAll(ends.keySet());
        List<String> running = new ArrayList<>();
        Peak peak = null;
        for (Instant at : instants) {
            running.addAll(begins.getOrDefault(at, List.of()));
            running.removeAll(ends.getOrDefault(at, List.of()));
            if (!running.isEmpty() && (peak == null || running.size() > peak.count())) {
                peak = new Peak(at, running.size(), List.copyOf(running));
            }
        }
        return peak;
    }

    /**
     * How many tasks of a service were fit at an instant.
     *
     * @param at the instant, after all that happened at it
     * @param healthy those that were RUNNING and not UNHEALTHY
     * @param needed those that the service wanted and had had since it wanted as many
     */
    record Count(Instant at, int healthy, int needed) {

        @Override
        public String toString() {
            return at + " " + healthy + " healthy of " + needed;
        }
    }

    /** The counts of a service at each instant at which something happened. */
    List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        Set<String> running = new HashSet<>();
        Set<String> unhealthy = new HashSet<>();
        int move = 0;
        int change = 0;
        int desired = 0;
        int needed = 0;
        while (move < moves.size() || change < changes.size()) {
            Instant at = earliest(move, change);
            while (change < changes.size() && changes.get(change).at().equals(at)) {
                desired = changes.get(change++).desiredCount();
            }
            while (move < moves.size() && moves.get(move).at().equals(at)) {
                apply(moves.get(move++), running, unhealthy);
            }
            int healthy = (int) running.stream().filter(task -> !unhealthy.contains(task)).count();
            needed = Math.max(Math.min(needed, desired), Math.min(healthy, desired));
            counts.add(new Count(at, healthy, needed));
        }
        return counts;
    }

    private Instant earliest(int move, int change) {
        if (move == moves.size()) {
            return changes.get(change).at();
        }
        Instant next = moves.get(move).at();
        return change == changes.size() || next.isBefore(changes.get(change).at())
                ? next
                : changes.get(change).at();
    }

    private static void apply(TaskMove move, Set<String> running, Set<String> unhealthy) {
        switch (move.what()) {
            case "RUNNING" -> running.add(move.taskArn());
            case "stopping", "STOPPED" -> running.remove(move.taskArn());
            case "UNHEALTHY" -> unhealthy.add(move.taskArn());
            case "HEALTHY" -> unhealthy.remove(move.taskArn());
            default -> {}
        }
    }
}
