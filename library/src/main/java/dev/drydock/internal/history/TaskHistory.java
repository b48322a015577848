package dev.drydock.internal.history;

import dev.drydock.journal.DesiredChange;
import dev.drydock.journal.Journal;
import dev.drydock.journal.TaskMove;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How many tasks there were when, as the journal tells. */
public final class TaskHistory {

    private final List<TaskMove> moves;
    private final List<DesiredChange> changes;
    private final long lost;

    private TaskHistory(List<TaskMove> moves, List<DesiredChange> changes, long lost) {
        this.moves = moves;
        this.changes = changes;
        this.lost = lost;
    }

    /** The history of some tasks. */
    public static TaskHistory of(Journal journal, Predicate<TaskMove> tasks) {
        return of(journal, tasks, change -> false);
    }

    /** The history of a service and its tasks. */
    public static TaskHistory of(Journal journal, Predicate<TaskMove> tasks, Predicate<DesiredChange> service) {
        return new TaskHistory(
                journal.taskMoves().stream().filter(tasks).toList(),
                journal.desiredChanges().stream().filter(service).toList(),
                journal.droppedNotes());
    }

    /** The cluster in the ARN of a task. */
    public static String cluster(TaskMove move) {
        String[] parts = move.taskArn().split("/", -1);
        return parts[parts.length - 2];
    }

    /** Why it cannot be told how it was throughout; null if it can. */
    public @Nullable String gap() {
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
    public record Peak(Instant at, int count, List<String> tasks) {}

    /** When most of them ran; null if none ever did. */
    public @Nullable Peak peak() {
        Map<String, Run> runs = new LinkedHashMap<>();
        for (TaskMove move : moves) {
            if (move.ranFrom() != null) {
                runs.put(move.taskArn(), new Run(move.ranFrom(), until(move)));
            }
        }
        List<Run> begun = new ArrayList<>(runs.values());
        begun.sort(Comparator.comparing(Run::from));
        PriorityQueue<Run> on =
                new PriorityQueue<>(Comparator.comparing(Run::end).thenComparing(Run::from));
        Instant highest = null;
        int most = 0;
        for (Run run : begun) { // it can only be at its highest when one begins
            while (!on.isEmpty() && !on.peek().isOn(run.from())) {
                on.remove();
            }
            on.add(run);
            if (on.size() > most) {
                most = on.size();
                highest = run.from();
            }
        }
        return highest == null ? null : new Peak(highest, most, runningAt(highest, runs));
    }

    /** When a task ended; where its host was lost, nobody knows more than when it was found STOPPED. */
    private static @Nullable Instant until(TaskMove move) {
        return move.ranUntil() == null && move.what().equals("STOPPED") ? move.at() : move.ranUntil();
    }

    private static List<String> runningAt(Instant at, Map<String, Run> runs) {
        List<String> running = new ArrayList<>();
        runs.forEach((task, run) -> {
            if (!run.from().isAfter(at) && run.isOn(at)) {
                running.add(task);
            }
        });
        return running;
    }

    /**
     * When a task ran.
     *
     * @param from when it began
     * @param until when it ended; null if it runs still
     */
    private record Run(Instant from, @Nullable Instant until) {

        Instant end() {
            return until == null ? Instant.MAX : until;
        }

        /** Whether it still is at an instant at or after its begin; one that ended at once was there for that instant. */
        boolean isOn(Instant at) {
            return at.isBefore(end()) || at.equals(from);
        }
    }

    /**
     * How many tasks of a service were fit at an instant.
     *
     * @param at the instant, after all that happened at it
     * @param healthy those that were RUNNING and not UNHEALTHY
     * @param needed those that the service wanted and had had since it wanted as many
     */
    public record Count(Instant at, int healthy, int needed) {

        @Override
        public String toString() {
            return at + " " + healthy + " healthy of " + needed;
        }
    }

    /** The counts of a service at each instant at which something happened. */
    public List<Count> counts() {
        List<Count> counts = new ArrayList<>();
        Set<String> running = new HashSet<>();
        Set<String> unhealthy = new HashSet<>();
        int move = 0;
        int change = 0;
        int desired = 0;
        int needed = 0;
        int healthy = 0;
        while (move < moves.size() || change < changes.size()) {
            Instant at = earliest(move, change);
            while (change < changes.size() && changes.get(change).at().equals(at)) {
                desired = changes.get(change++).desiredCount();
            }
            while (move < moves.size() && moves.get(move).at().equals(at)) {
                TaskMove next = moves.get(move++);
                healthy -= isFit(next.taskArn(), running, unhealthy) ? 1 : 0;
                apply(next, running, unhealthy);
                healthy += isFit(next.taskArn(), running, unhealthy) ? 1 : 0;
            }
            needed = Math.max(Math.min(needed, desired), Math.min(healthy, desired));
            counts.add(new Count(at, healthy, needed));
        }
        return counts;
    }

    private static boolean isFit(String task, Set<String> running, Set<String> unhealthy) {
        return running.contains(task) && !unhealthy.contains(task);
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
            case "HEALTHY", "UNKNOWN" -> unhealthy.remove(move.taskArn());
            default -> {}
        }
    }
}
