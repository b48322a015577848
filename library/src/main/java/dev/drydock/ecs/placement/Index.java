package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The candidates of one request, kept sorted as its strategies rank them. Before it decides it looks again at the instances
 * that have changed since; nothing else can change whether or how well an instance fits.
 */
final class Index {

    private final Roster roster;
    private final Request request;
    private final int levels;
    private final Strategy[] strategies;

    /** Those of the strategies that spread over an attribute; null in the places of the others. */
    private final @Nullable Spread[] spreads;

    /** By place of registration; an instance that is forgotten leaves a hole. */
    private final List<@Nullable Entry> entries = new ArrayList<>();

    private Tally[] tallies;
    private Branch root;
    private long seen;

    Index(Roster roster, Request request) {
        this.roster = roster;
        this.request = request;
        this.levels = request.rules().levels();
        this.tallies = new Tally[levels];
        this.strategies = request.rules().strategies().toArray(new Strategy[0]);
        this.spreads = new Spread[levels];
        for (int i = 0; i < levels; i++) {
            spreads[i] = strategies[i] instanceof Spread spread && !spread.isOverInstances() ? spread : null;
        }
        this.root = clear();
        rebuild();
    }

    private Branch clear() {
        entries.clear();
        for (int i = 0; i < levels; i++) {
            tallies[i] = new Tally();
        }
        return branch(0);
    }

    private void rebuild() {
        root = clear();
        for (ContainerInstance each : roster.instances()) {
            look(each);
        }
        seen = roster.changes();
    }

    /** The branch in which a strategy decides, or after the last one the set of candidates that are as good. */
    private Branch branch(int level) {
        if (level == levels) {
            return new Positions();
        }
        Supplier<Branch> further = () -> branch(level + 1);
        return spreads[level] == null
                ? new ScoredBranch(level, further)
                : new BucketBranch(level, tallies[level], further);
    }

    Decision decide(long draw) {
        catchUp();
        if (root.isEmpty()) {
            return Scan.refused(roster.instances(), request);
        }
        Best best = new Best();
        root.search(0, new int[levels], best);
        int position = request.rules().endsWithChance() ? best.drawn(draw) : best.first();
        Entry entry = entries.get(position);
        if (entry == null) {
            throw new IllegalStateException("No instance has the place " + position);
        }
        return new Decision.Placed(entry.instance);
    }

    private void catchUp() {
        List<ContainerInstance> changed = roster.changedSince(seen);
        if (changed == null) {
            rebuild();
            return;
        }
        ContainerInstance last = null;
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i) != last) {
                last = changed.get(i);
                look(last);
            }
        }
        seen += changed.size();
    }

    private void look(ContainerInstance instance) {
        Entry entry = entry(instance);
        boolean remade = entry.makeup != instance.makeup();
        boolean moves = hasMoved(entry, remade);
        if (remade) {
            entry.makeup = instance.makeup();
            entry.isSuitable = request.isSuitable(instance);
        }
        boolean fits = entry.isSuitable && request.hasRoom(instance);
        if (entry.isCandidate && (moves || !fits)) {
            root.remove(entry);
            entry.isCandidate = false;
        }
        if (moves) {
            move(entry, remade);
        }
        if (fits && !entry.isCandidate) {
            root.add(entry);
            entry.isCandidate = true;
        }
    }

    private Entry entry(ContainerInstance instance) {
        while (entries.size() <= instance.number()) {
            entries.add(null);
        }
        Entry entry = entries.get(instance.number());
        if (entry == null) {
            entry = new Entry(instance, levels);
            entries.set(instance.number(), entry);
            move(entry, true);
        }
        return entry;
    }

    private boolean hasMoved(Entry entry, boolean remade) {
        for (int i = 0; i < levels; i++) {
            Spread spread = spreads[i];
            boolean same = spread == null
                    ? entry.scores[i] == score(entry, i)
                    : entry.tasks == entry.instance.tasksOf(request.group())
                            && (!remade || entry.buckets[i].equals(spread.bucket(entry.instance)));
            if (!same) {
                return true;
            }
        }
        return false;
    }

    private void move(Entry entry, boolean remade) {
        int tasks = entry.instance.tasksOf(request.group());
        for (int i = 0; i < levels; i++) {
            Spread spread = spreads[i];
            if (spread == null) {
                entry.scores[i] = score(entry, i);
            } else {
                String bucket = remade ? spread.bucket(entry.instance) : entry.buckets[i];
                if (entry.tasks != 0) {
                    tallies[i].add(entry.buckets[i], -entry.tasks);
                }
                tallies[i].add(bucket, tasks);
                entry.buckets[i] = bucket;
            }
        }
        entry.tasks = tasks;
    }

    private int score(Entry entry, int level) {
        return strategies[level].score(entry.instance, request.group(), Tally.NONE);
    }
}
