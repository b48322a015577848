package dev.drydock;

import dev.drydock.ecs.service.scheduler.DeploymentWatch;
import dev.drydock.invariant.Checker;
import dev.drydock.invariant.Findings;
import dev.drydock.invariant.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What must hold of a world whatever callers and faults do: indexes equal a recount, resource books balance, instants are in
 * order, nothing is stuck. A violation is a bug in Drydock, not in the code under test.
 *
 * <pre>{@code
 * aws.invariants().check();                 // how the world stands now
 * aws.invariants().watch();                 // from now on also how it moves
 * }</pre>
 *
 * <p>A check looks at every task and service once. Nothing here is a call or moves time.
 */
public final class Invariants {

    private final World world;
    private final Findings watched = new Findings();

    /** What watches each account and region. */
    private final Map<String, DeploymentWatch> watches = new TreeMap<>();

    private boolean everyInstant;

    Invariants(World world) {
        this.world = world;
    }

    /**
     * From now on the scheduler of services is watched while it works: it never takes the healthy tasks of a rolling
     * deployment below the floor nor starts tasks beyond the ceiling, and no state goes backwards. Costs a look at a
     * service's tasks whenever one of them is launched or stopped; accounts and regions first used later are watched
     * from the next call of this method on.
     */
    public Invariants watch() {
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
    public Invariants watchEveryInstant() {
        watch();
        if (!everyInstant) {
            everyInstant = true;
            world.kernel().watch(() -> find(watched));
        }
        return this;
    }

    /** What does not hold now, and what watching has found so far; empty in a world without bugs. */
    public List<Violation> violations() {
        return world.locked(() -> {
            Findings findings = new Findings();
            watched.all().forEach(findings::add);
            find(findings);
            return findings.all();
        });
    }

    /**
     * Makes sure that there are no {@link #violations}.
     *
     * @throws AssertionError if there are: names them, with the seed to replay them by
     */
    public void check() {
        List<Violation> violations = violations();
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
        World other = new World(world.recipe());
        other.restore(Snapshot.of(image).image(world.recipe()));
        if (!other.image().equals(image)) {
            throw new AssertionError("A snapshot read back is another world:\n"
                    + Snapshot.of(other.image()).json());
        }
    }

    /** Forgets what is only known of a past that a restore has replaced. */
    void restored() {
        watches.values().forEach(DeploymentWatch::forget);
    }

    private void find(Findings findings) {
        for (RegionState region : world.regions().values()) {
            for (Checker checker : region.ecsRegion().checkers()) {
                checker.check(findings);
            }
        }
        watches.values().forEach(each -> each.check(watched));
        TicketChecker.check(world.kernel().image(), world.regions(), findings);
    }

    private String text(List<Violation> violations) {
        List<String> lines = new ArrayList<>();
        lines.add("What must always hold of Drydock does not, at "
                + world.kernel().now() + " in a world with seed "
                + world.recipe().seed() + ". This is a bug in Drydock:");
        violations.forEach(each -> lines.add("  " + each));
        return String.join("\n", lines);
    }
}
