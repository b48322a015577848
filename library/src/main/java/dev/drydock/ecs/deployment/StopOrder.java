package dev.drydock.ecs.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which tasks go first: those that are not healthy; then one in the zone, and there on the instance, that has most of the
 * service's tasks, so that what stays is spread evenly. AWS picks at random among equals; here the newest goes.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-scheduler-replica.html">Replica
 *     scheduling: scale-in</a>
 */
final class StopOrder {

    private final Predicate<TaskView> isHealthy;
    private final Map<Integer, Integer> byZone = new HashMap<>();
    private final Map<String, Integer> byHost = new HashMap<>();

    /**
     * An order among the tasks of one service.
     *
     * @param all every task of the service that is there to stay
     */
    StopOrder(List<TaskView> all, Predicate<TaskView> isHealthy) {
        this.isHealthy = isHealthy;
        for (TaskView task : all) {
            count(task, 1);
        }
    }

    /** Tasks between which only their age decides. */
    private record Kind(boolean healthy, int zone, String host) {}

    /** Up to so many of the candidates, the first to go first; protected ones never. */
    List<TaskView> choose(List<TaskView> candidates, int count) {
        List<Deque<TaskView>> left = alike(candidates);
        Comparator<TaskView> order = Comparator.comparing(isHealthy::test)
                .thenComparing(each -> -byZone.getOrDefault(each.zone(), 0))
                .thenComparing(each -> -byHost.getOrDefault(each.host(), 0))
                .thenComparing(each -> -each.number());
        List<TaskView> chosen = new ArrayList<>();
        while (chosen.size() < count && !left.isEmpty()) {
            int first = 0;
            for (int i = 1; i < left.size(); i++) {
                if (order.compare(left.get(i).getFirst(), left.get(first).getFirst()) < 0) {
                    first = i;
                }
            }
            TaskView next = left.get(first).removeFirst();
            if (left.get(first).isEmpty()) {
                left.remove(first);
            }
            count(next, -1);
            chosen.add(next);
        }
        return chosen;
    }

    /** The candidates by kind, the newest first, so that thousands of tasks need not be compared one by one. */
    private List<Deque<TaskView>> alike(List<TaskView> candidates) {
        List<TaskView> newestFirst = new ArrayList<>(candidates);
        newestFirst.removeIf(TaskView::isProtected);
        newestFirst.sort(Comparator.comparingLong(TaskView::number).reversed());
        Map<Kind, Deque<TaskView>> kinds = new LinkedHashMap<>();
        for (TaskView task : newestFirst) {
            Kind kind = new Kind(isHealthy.test(task), task.zone(), task.host());
            kinds.computeIfAbsent(kind, each -> new ArrayDeque<>()).add(task);
        }
        return new ArrayList<>(kinds.values());
    }

    private void count(TaskView task, int by) {
        byZone.merge(task.zone(), by, Integer::sum);
        // Fargate tasks share no host: they must not look crowded.
        if (!task.host().isEmpty()) {
            byHost.merge(task.host(), by, Integer::sum);
        }
    }
}
