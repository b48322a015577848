package dev.drydock.internal.world;

import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.ecs.service.scheduler.DeploymentWatch;
import dev.drydock.internal.invariant.Checker;
import dev.drydock.internal.invariant.Finding;
import dev.drydock.internal.invariant.Findings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** Holds the invariants of a world against it, now and while it moves. */
public final class InvariantWatch {

    private final World world;
    private final Findings watched = new Findings();

    /** What watches each account and region. */
    private final Map<String, DeploymentWatch> watches = new TreeMap<>();

    private boolean everyInstant;

    InvariantWatch(World world) {
        this.world = world;
    }

    /**
     * From now on the scheduler of services is watched while it works: it never takes the healthy tasks of a rolling
     * deployment below the floor nor starts tasks beyond the ceiling, and no state goes backwards. Costs a look at a
     * service's tasks whenever one of them is launched or stopped; accounts and regions first used later are watched
     * from the next call of this method on.
     */
    public InvariantWatch watch() {
        world.locked(() -> {
            world.regions()
                    .forEach((label, region) -> watches.computeIfAbsent(
                            label, absent -> region.ecsRegion().watch(watched)));
            return true;
        });
        return this;
    }

    /**
     * As {@link #watch}, and after every instant at which something happens everything is checked. Slow: costs a look at
     * every task and service each time.
     */
    public InvariantWatch watchEveryInstant() {
        watch();
        if (!everyInstant) {
            everyInstant = true;
            world.kernel().watch(() -> find(watched, Checker::checkChanges));
        }
        return this;
    }

    /** What does not hold now, and what watching has found so far; empty in a world without bugs. */
    public List<Finding> violations() {
        return world.locked(() -> {
            // Looking finds things for those who watch, too.
            Findings findings = new Findings();
            find(findings, Checker::check);
            watched.all().forEach(findings::add);
            return findings.all();
        });
    }

    /** Fails if anything does not hold. */
    public void check() {
        List<Finding> violations = violations();
        if (!violations.isEmpty()) {
            throw new AssertionError(text(violations));
        }
    }

    /**
     * Makes sure that a snapshot of the world as it stands is read back equal.
     *
     * @throws AssertionError if it is not
     */
    public void checkSnapshot() {
        WorldImage image = world.image();
        World other = new World(world.settings());
        other.restore(SnapshotJson.image(SnapshotJson.of(image), world.settings()), JournalRecorder.Held.NOTHING);
        if (!other.image().equals(image)) {
            throw new AssertionError("A snapshot read back is another world:\n" + SnapshotJson.of(other.image()));
        }
    }

    /** Forgets what belongs to a past that a restore has replaced. */
    void restored() {
        watches.values().forEach(DeploymentWatch::forget);
    }

    /** Forgets what was found; whoever watches goes on watching. */
    void startOver() {
        restored();
        watched.clear();
    }

    private void find(Findings findings, BiConsumer<Checker, Findings> check) {
        for (RegionState region : world.regions().values()) {
            for (Checker checker : region.checkers()) {
                check.accept(checker, findings);
            }
        }
        watches.values().forEach(each -> each.check(watched));
        TicketChecker.check(world.kernel().image(), world.regions(), findings);
    }

    private String text(List<Finding> violations) {
        List<String> lines = new ArrayList<>();
        lines.add("What must always hold of Drydock does not, at "
                + world.kernel().now() + " in a world with seed "
                + world.settings().seed() + ". This is a bug in Drydock:");
        violations.forEach(each -> lines.add("  " + each));
        return String.join("\n", lines);
    }
}
