package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import org.jspecify.annotations.Nullable;

/**
 * How far the checks of a target have come. One is sent every interval; a healthy target that fails as many in a row as the
 * group's threshold says is unhealthy, an unhealthy one that passes as many as its other threshold says is healthy, and a
 * new one is healthy by the first that it passes.
 *
 * <p>No check is an event of its own: while all find the same, any number of them is one step.
 *
 * @param health what the checks have shown
 * @param streak how many in a row have shown the opposite
 * @param next the instant of the next one that is not counted yet, in milliseconds since the epoch
 * @param failure why the last one failed; null if it passed, or there was none
 * @see <a
 *     href="https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html">Health
 *     checks for Application Load Balancer target groups</a>
 */
record ProbeRun(
        Health health, int streak, long next, @Nullable String failure) {

    private static final long SECOND = 1_000;

    /** Checks that begin at an instant. */
    static ProbeRun starting(long first) {
        return new ProbeRun(Health.INITIAL, 0, first, null);
    }

    /** The same when every check is counted whose result is known at an instant. */
    ProbeRun until(long now, CheckSettings check, TargetFindings findings) {
        ProbeRun run = this;
        while (true) {
            ProbeRun skipped = run.skipped(check, findings, now + 1);
            String failure = findings.failure(skipped.next);
            if (known(skipped.next, failure, check) > now) {
                return skipped;
            }
            run = skipped.counting(failure, check);
        }
    }

    /** The instant at which the health will have changed; {@link Long#MAX_VALUE} if nothing is to come that changes it. */
    long decided(CheckSettings check, TargetFindings findings) {
        ProbeRun run = this;
        while (true) {
            ProbeRun skipped = run.skipped(check, findings, Long.MAX_VALUE);
            if (skipped.next == Long.MAX_VALUE) {
                return Long.MAX_VALUE;
            }
            String failure = findings.failure(skipped.next);
            ProbeRun counted = skipped.counting(failure, check);
            if (counted.health != health) {
                return known(skipped.next, failure, check);
            }
            run = counted;
        }
    }

    /** The instant at which the result of a check is known: what does not answer is waited for. */
    private static long known(long sent, @Nullable String failure, CheckSettings check) {
        return TargetFindings.NO_ANSWER.equals(failure) ? sent + check.timeout() * SECOND : sent;
    }

    private ProbeRun counting(@Nullable String found, CheckSettings check) {
        long after = next + check.interval() * SECOND;
        if (agrees(found)) {
            return new ProbeRun(health, 0, after, found);
        }
        int contrary = streak + 1;
        if (contrary < threshold(found, check)) {
            return new ProbeRun(health, contrary, after, found);
        }
        return new ProbeRun(found == null ? Health.HEALTHY : Health.UNHEALTHY, 0, after, found);
    }

    private boolean agrees(@Nullable String found) {
        return health == (found == null ? Health.HEALTHY : Health.UNHEALTHY);
    }

    private int threshold(@Nullable String found, CheckSettings check) {
        if (found != null) {
            return check.unhealthy();
        }
        return health == Health.INITIAL ? 1 : check.healthy();
    }

    /** Passes over the checks before a bound that find what is known already. */
    private ProbeRun skipped(CheckSettings check, TargetFindings findings, long bound) {
        String found = findings.failure(next);
        if (next >= bound || !agrees(found)) {
            return this;
        }
        long steady = Math.min(bound, findings.nextChange(next));
        if (steady == Long.MAX_VALUE) {
            return new ProbeRun(health, 0, Long.MAX_VALUE, found);
        }
        long interval = check.interval() * SECOND;
        long checks = (steady - next + interval - 1) / interval;
        return new ProbeRun(health, 0, next + checks * interval, found);
    }
}
