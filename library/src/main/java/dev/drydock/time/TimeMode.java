package dev.drydock.time;

import dev.drydock.internal.argument.Require;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * What moves virtual time, besides the test itself, waiters and sleepers.
 *
 * <table>
 * <caption>The five modes</caption>
 * <tr><th>mode</th><th>rule</th><th>for</th></tr>
 * <tr><td>{@link #auto()}</td><td>a read that would only repeat its last answer first lets the resources it asks about
 * move on</td><td>polling code; the default in process</td></tr>
 * <tr><td>{@link #eager()}</td><td>every read first settles what it asks about</td><td>code that really sleeps</td></tr>
 * <tr><td>{@link #manual()}</td><td>nothing</td><td>precise scenarios, several threads</td></tr>
 * <tr><td>{@link #step(Duration)}</td><td>every read moves time by that much</td><td>code with time-outs of its own</td></tr>
 * <tr><td>{@link #scaled(double)}</td><td>virtual time follows the wall clock, that many times faster</td><td>demos and
 * other processes; not deterministic</td></tr>
 * </table>
 */
@API(status = API.Status.STABLE, since = "0.1")
public sealed interface TimeMode {

    /**
     * A first read answers now; a repeated one, which would only give its last answer again, fires events that concern it
     * until its answer changes, for at most 15 virtual minutes. With nothing in flight it lets one second pass.
     *
     * <p>That a container ends by itself, as a job does, is not in flight: whoever has polled until a task is RUNNING can
     * look at it once more. It comes, however far off it is, to a read that has got two equal answers in a row with no
     * other call in between, or ten with other calls in between.
     */
    static TimeMode auto() {
        return new Auto();
    }

    /**
     * Every read first settles what its resources have in flight. The bake time of a deployment, in which an alarm may
     * still fail it, passes with the first read that would only repeat the last, so that one can raise the alarm in between.
     * A container that ends by itself comes as in {@link #auto()}. Polls of an SDK's waiter over the wire, known by the feature {@code B} of their User-Agent, count
     * apart from plain reads, and a container ends with the first poll that would only repeat the last.
     */
    static TimeMode eager() {
        return new Eager();
    }

    /** Only the test, waiters, sleepers and injected latency move time. */
    static TimeMode manual() {
        return new Manual();
    }

    /** Every read moves time by that much; the duration must be positive. */
    static TimeMode step(Duration by) {
        return new Step(by);
    }

    /**
     * Virtual time follows the wall clock times a factor, which must be positive. Equal answers are no error there, however
     * many, because time goes on by itself.
     */
    static TimeMode scaled(double factor) {
        return new Scaled(factor);
    }

    /** See {@link #auto()}. */
    record Auto() implements TimeMode {}

    /** See {@link #eager()}. */
    record Eager() implements TimeMode {}

    /** See {@link #manual()}. */
    record Manual() implements TimeMode {}

    /**
     * See {@link #step(Duration)}.
     *
     * @param by how far one read moves time
     */
    record Step(Duration by) implements TimeMode {

        /** Refuses a step that would not move time. */
        public Step {
            Require.given("step", "by", by, "Duration.ofSeconds(1)");
            if (by.isNegative() || by.isZero()) {
                throw new IllegalArgumentException("A step must be positive, but step(…) was given " + by
                        + "; use TimeMode.manual() to keep time still");
            }
        }
    }

    /**
     * See {@link #scaled(double)}.
     *
     * @param factor virtual seconds in a real one
     */
    record Scaled(double factor) implements TimeMode {

        /** Refuses a factor that is not a positive number. */
        public Scaled {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException(
                        "A scale must be a positive number, but was " + factor + "; 60 makes a minute of a second");
            }
        }
    }
}
