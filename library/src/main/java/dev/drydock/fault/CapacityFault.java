package dev.drydock.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.kernel.Kernel;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Fargate has no capacity, until told how often or until when. Say what comes of it: {@link #unavailable()},
 * {@link #refuses(String)} or {@link #runsOut()}.
 */
public final class CapacityFault {

    private static final String UNAVAILABLE =
            "Capacity is unavailable at this time. Please try again later or in a different availability zone";

    private final Kernel kernel;
    private final @Nullable String provider;
    private @Nullable Step step;
    private String reason = UNAVAILABLE;
    private @Nullable Instant until;
    private int times = Integer.MAX_VALUE;
    private int struck;

    CapacityFault(Kernel kernel, @Nullable String provider) {
        this.kernel = kernel;
        this.provider = provider;
    }

    /**
     * Tasks are refused: RunTask answers with {@code failures} and no exception, and a service says in an event that it
     * was unable to place a task, and tries again later.
     */
    public CapacityFault unavailable() {
        return refuses(UNAVAILABLE);
    }

    /**
     * As {@link #unavailable()} with another text of AWS's.
     *
     * @param text {@code You've reached the limit on the number of vCPUs you can run concurrently}
     */
    public CapacityFault refuses(String text) {
        return locked(() -> {
            step = Step.LAUNCH;
            reason = text;
        });
    }

    /** Tasks are taken, and stop in PROVISIONING with {@code TaskFailedToStart}. */
    public CapacityFault runsOut() {
        return locked(() -> {
            step = Step.CAPACITY;
            reason = UNAVAILABLE;
        });
    }

    /** Strikes so many tasks and then no more; at least one. */
    public CapacityFault times(int strikes) {
        if (strikes < 1) {
            throw new IllegalArgumentException(
                    "A fault must strike at least once, but was told " + strikes + " times; leave it out instead");
        }
        return locked(() -> times = strikes);
    }

    /** Strikes before that virtual instant only. */
    public CapacityFault until(Instant end) {
        return locked(() -> until = end);
    }

    /** Strikes for so much virtual time from now. */
    public CapacityFault lasts(Duration howLong) {
        return locked(() -> until = kernel.now().plus(howLong));
    }

    /** How many tasks it has struck. */
    public int struck() {
        kernel.lock().lock();
        try {
            return struck;
        } finally {
            kernel.lock().unlock();
        }
    }

    boolean appliesTo(Step asked, Facts facts) {
        return asked == step
                && facts.fargate()
                && struck < times
                && (until == null || kernel.now().isBefore(until))
                && (provider == null || provider.equals(facts.capacityProvider()));
    }

    Outcome strike(Outcome planned) {
        struck++;
        return new Outcome(planned.duration(), new Failure(reason, null));
    }

    private CapacityFault locked(Runnable change) {
        kernel.lock().lock();
        try {
            change.run();
            return this;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** The fault in words. */
    @Override
    public String toString() {
        String where = provider == null ? "Fargate" : provider;
        return step == Step.CAPACITY ? where + " runs out of capacity" : where + " refuses tasks: " + reason;
    }
}
