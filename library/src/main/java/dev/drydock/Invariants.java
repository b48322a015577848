package dev.drydock;

import dev.drydock.internal.world.InvariantWatch;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What must hold of a world whatever callers and faults do: indexes equal a recount, resources of instances add up,
 * instants are in order, nothing is stuck. A violation is a bug in Drydock, not in the code under test.
 *
 * <pre>{@code
 * aws.invariants().check();                 // how the world stands now
 * aws.invariants().watch();                 // from now on also how it moves
 * }</pre>
 *
 * <p>A check looks at every task and service once. Nothing here is a call or moves time.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class Invariants {

    private final InvariantWatch watch;

    Invariants(InvariantWatch watch) {
        this.watch = watch;
    }

    /**
     * Something that must hold and does not.
     *
     * @param invariant what must hold, a short sentence
     * @param resource the ARN of what breaks it
     * @param found how it stands instead
     */
    public record Violation(String invariant, String resource, String found) {

        /** {@code an event is pending once: arn:…, at 2026-01-01T00:00:00Z}. */
        @Override
        public String toString() {
            return invariant + ": " + resource + ", " + found;
        }
    }

    /**
     * From now on the scheduler of services is watched while it works: it never takes the healthy tasks of a rolling
     * deployment below the floor nor starts tasks beyond the ceiling, and no state goes backwards. Costs a look at a
     * service's tasks whenever one of them is launched or stopped; accounts and regions first used later are watched
     * from the next call of this method on.
     */
    public Invariants watch() {
        watch.watch();
        return this;
    }

    /**
     * As {@link #watch}, and after every instant at which something happens everything is checked. Slow: costs a look at
     * every task and service each time.
     */
    public Invariants watchEveryInstant() {
        watch.watchEveryInstant();
        return this;
    }

    /** What does not hold now, and what watching has found so far; empty in a world without bugs. */
    public List<Violation> violations() {
        return watch.violations().stream()
                .map(each -> new Violation(each.invariant(), each.resource(), each.found()))
                .toList();
    }

    /**
     * Makes sure that there are no {@link #violations}.
     *
     * @throws AssertionError if there are: names them, with the seed to replay them by
     */
    public void check() {
        watch.check();
    }

    /**
     * Makes sure that a snapshot of the world as it stands is read back equal.
     *
     * @throws AssertionError if it is not
     */
    public void checkSnapshot() {
        watch.checkSnapshot();
    }
}
