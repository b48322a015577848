package dev.drydock.time;

import dev.drydock.internal.argument.Require;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.apiguardian.api.API;

/**
 * How long things take; immutable.
 *
 * <pre>{@code
 * Timings quickDeletes = Timings.realistic().with(Timing.TASK_DEFINITION_DELETION, Duration.ofSeconds(5));
 * }</pre>
 */
@API(status = API.Status.STABLE, since = "0.1")
public final class Timings {

    private static final Timings REALISTIC = new Timings(Map.of(), false);

    /** Only what differs from the realistic preset. */
    private final Map<Timing, Duration> changed;

    private final boolean jittered;

    private Timings(Map<Timing, Duration> changed, boolean jittered) {
        this.changed = changed;
        this.jittered = jittered;
    }

    /** What {@link Timing} says of each; the default. */
    public static Timings realistic() {
        return REALISTIC;
    }

    /** Nothing takes any time; what is kept is kept as long as ever, and what has failed is not tried again any sooner. */
    public static Timings instant() {
        Map<Timing, Duration> none = new EnumMap<>(Timing.class);
        for (Timing each : Timing.values()) {
            if (each.isStep()) {
                none.put(each, Duration.ZERO);
            }
        }
        return new Timings(none, false);
    }

    /**
     * The realistic preset, but that each step of each task takes its own time, from half to twice as long as there, as
     * the seed draws it: capacity, network interface, preparation, pull, creation and start of containers, and what stopping
     * takes. Tasks that were launched together then run one after the other, in another order with another seed, as they do
     * on AWS. What is said of other durations holds as it is.
     *
     * <pre>{@code
     * Drydock aws = Drydock.builder().seed(42).timings(Timings.jittered()).build();
     * }</pre>
     */
    public static Timings jittered() {
        return new Timings(Map.of(), true);
    }

    /** Whether each step of a task takes its own time. */
    public boolean isJittered() {
        return jittered;
    }

    /** The same with one duration changed, which must not be negative. */
    public Timings with(Timing which, Duration duration) {
        Require.given("with", "which", which, "Timing.FARGATE_PULL");
        Require.given("with", "duration", duration, "Duration.ofSeconds(10)");
        if (duration.isNegative()) {
            throw new IllegalArgumentException(which + " must not be negative, but with(…) was given " + duration);
        }
        Map<Timing, Duration> next = new EnumMap<>(Timing.class);
        next.putAll(changed);
        next.put(which, duration);
        return new Timings(next, jittered);
    }

    /** How long that takes. */
    public Duration of(Timing which) {
        Require.given("of", "which", which, "Timing.FARGATE_PULL");
        return changed.getOrDefault(which, which.realistic());
    }
}
