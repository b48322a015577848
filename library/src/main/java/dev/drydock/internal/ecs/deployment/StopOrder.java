package dev.drydock.internal.ecs.deployment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
    private final Comparator<TaskView> ties;

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
        this.ties = ties();
    }

    /** What tasks have in common that differ only in age, or in the lots that are drawn for them. */
    private record Kind(boolean healthy, int zone, String host, int cpu, int memory) {}

    /** Tasks of one kind that are left, in stop order, and the ranks of the first when they were looked at. */
    private static final class Alike {

        final boolean healthy;
        final Deque<TaskView> tasks = new ArrayDeque<>();
        long[] ranks = {};

        Alike(boolean healthy) {
            this.healthy = healthy;
        }

        TaskView first() {
            return tasks.getFirst();
        }
    }

    /**
     * Up to so many of the candidates in stop order; never protected ones.
     *
     * <p>A task that is chosen mostly lets others go later, so ranks are looked at again only where they would decide.
     */
    List<TaskView> choose(List<TaskView> candidates, int count) {
        if (count <= 0) {
            return List.of();
        }
        if (count == 1) {
            TaskView first = first(candidates);
            return first == null ? List.of() : List.of(first);
        }
        TreeSet<Alike> left = new TreeSet<>(this::compare);
        Map<String, List<Alike>> byHost = new HashMap<>();
        for (Alike each : alike(candidates)) {
            each.ranks = ranks.of(each.first());
            left.add(each);
            if (ranks.emptiesHosts()) {
                byHost.computeIfAbsent(each.first().host(), host -> new ArrayList<>())
                        .add(each);
            }
        }
        List<TaskView> chosen = new ArrayList<>();
        while (chosen.size() < count && !left.isEmpty()) {
            Alike first = left.first();
            if (!isUpToDate(first)) {
                rankAgain(first, left);
                continue;
            }
            left.remove(first);
            TaskView next = first.tasks.removeFirst();
            ranks.chosen(next);
            chosen.add(next);
            if (!first.tasks.isEmpty()) {
                rankAgain(first, left);
            }
            for (Alike each : byHost.getOrDefault(next.host(), List.of())) {
                if (!each.tasks.isEmpty()) {
                    rankAgain(each, left);
                }
            }
        }
        return chosen;
    }

    /** The first of them, as most looks at a deployment stop one task: without what it takes to choose several. */
    private @Nullable TaskView first(List<TaskView> candidates) {
        TaskView first = null;
        boolean firstIsHealthy = false;
        long[] firstRanks = {};
        for (TaskView task : candidates) {
            if (task.isProtected()) {
                continue;
            }
            boolean healthy = isHealthy.test(task);
            long[] own = ranks.of(task);
            int compared = first == null ? -1 : Boolean.compare(healthy, firstIsHealthy);
            compared = compared == 0 ? Arrays.compare(firstRanks, own) : compared;
            if (compared < 0 || (compared == 0 && first != null && ties.compare(task, first) < 0)) {
                first = task;
                firstIsHealthy = healthy;
                firstRanks = own;
            }
        }
        if (first != null) {
            ranks.chosen(first);
        }
        return first;
    }

    private boolean isUpToDate(Alike each) {
        return Arrays.equals(each.ranks, ranks.of(each.first()));
    }

    private void rankAgain(Alike each, TreeSet<Alike> left) {
        left.remove(each);
        each.ranks = ranks.of(each.first());
        left.add(each);
    }

    private int compare(Alike one, Alike other) {
        int compared = Boolean.compare(one.healthy, other.healthy);
        if (compared == 0) {
            compared = Arrays.compare(other.ranks, one.ranks);
        }
        return compared == 0 ? ties.compare(one.first(), other.first()) : compared;
    }

    private Comparator<TaskView> ties() {
        ScaleIn draws = scaleIn;
        return draws == null
                ? Comparator.comparingLong(TaskView::number).reversed()
                : Comparator.<TaskView>comparingLong(draws::lot).thenComparingLong(TaskView::number);
    }

    /** The candidates by kind, in stop order, so that tasks of one kind are not compared with each other. */
    private Collection<Alike> alike(List<TaskView> candidates) {
        List<TaskView> firstToGo = new ArrayList<>(candidates);
        firstToGo.removeIf(TaskView::isProtected);
        firstToGo.sort(ties);
        Map<Kind, Alike> kinds = new LinkedHashMap<>();
        for (TaskView task : firstToGo) {
            kinds.computeIfAbsent(kind(task), kind -> new Alike(kind.healthy))
                    .tasks
                    .add(task);
        }
        return kinds.values();
    }

    private Kind kind(TaskView task) {
        int cpu = scaleIn == null ? 0 : scaleIn.reserved(task, true);
        int memory = scaleIn == null ? 0 : scaleIn.reserved(task, false);
        return new Kind(isHealthy.test(task), task.zone(), task.host(), cpu, memory);
    }
}
