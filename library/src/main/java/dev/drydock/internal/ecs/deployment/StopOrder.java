package dev.drydock.internal.ecs.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks are stopped first: those that are not healthy; then as the service's placement strategies say. Without
 * strategies the newest one on the instance, in the zone, that has most of the service's tasks, so that the others stay
 * spread evenly. With strategies the choice among equals is random, as AWS says.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-scheduler-replica.html">Replica
 *     scheduling: scale-in</a>
 */
final class StopOrder {

    private final Predicate<TaskView> isHealthy;
    private final @Nullable ScaleIn scaleIn;
    private final StopRanks ranks;

    /**
     * An order among the tasks of one service.
     *
     * @param all every task of the service that is starting or running
     * @param scaleIn its strategies; null without
     */
    StopOrder(List<TaskView> all, Predicate<TaskView> isHealthy, @Nullable ScaleIn scaleIn) {
        this.isHealthy = isHealthy;
        this.scaleIn = scaleIn;
        this.ranks = new StopRanks(all, scaleIn);
    }

    /** Tasks that differ only in age. */
    private record Kind(boolean healthy, int zone, String host, int cpu, int memory) {}

    /** Up to so many of the candidates in stop order; never protected ones. */
    List<TaskView> choose(List<TaskView> candidates, int count) {
        if (count <= 0) {
            return List.of();
        }
        List<Deque<TaskView>> left = alike(candidates);
        List<TaskView> chosen = new ArrayList<>();
        while (chosen.size() < count && !left.isEmpty()) {
            int first = 0;
            for (int i = 1; i < left.size(); i++) {
                if (goesBefore(left.get(i).getFirst(), left.get(first).getFirst())) {
                    first = i;
                }
            }
            TaskView next = left.get(first).removeFirst();
            if (left.get(first).isEmpty()) {
                left.remove(first);
            }
            ranks.chosen(next);
            chosen.add(next);
        }
        return chosen;
    }

    private boolean goesBefore(TaskView one, TaskView other) {
        int compared = Boolean.compare(isHealthy.test(one), isHealthy.test(other));
        for (int i = 0; compared == 0 && i < ranks.size(); i++) {
            compared = Long.compare(ranks.rank(other, i), ranks.rank(one, i));
        }
        return compared == 0 ? ties().compare(one, other) < 0 : compared < 0;
    }

    private Comparator<TaskView> ties() {
        ScaleIn draws = scaleIn;
        return draws == null
                ? Comparator.comparingLong(TaskView::number).reversed()
                : Comparator.<TaskView>comparingLong(draws::lot).thenComparingLong(TaskView::number);
    }

    /**
     * The candidates by kind, in stop order, so that tasks of one kind are not compared with each other.
     */
    private List<Deque<TaskView>> alike(List<TaskView> candidates) {
        List<TaskView> firstToGo = new ArrayList<>(candidates);
        firstToGo.removeIf(TaskView::isProtected);
        firstToGo.sort(ties());
        Map<Kind, Deque<TaskView>> kinds = new LinkedHashMap<>();
        for (TaskView task : firstToGo) {
            kinds.computeIfAbsent(kind(task), each -> new ArrayDeque<>()).add(task);
        }
        return new ArrayList<>(kinds.values());
    }

    private Kind kind(TaskView task) {
        int cpu = scaleIn == null ? 0 : scaleIn.reserved(task, true);
        int memory = scaleIn == null ? 0 : scaleIn.reserved(task, false);
        return new Kind(isHealthy.test(task), task.zone(), task.host(), cpu, memory);
    }
}
