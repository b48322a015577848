package dev.drydock.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/**
 * Fargate has no capacity, until told how often or until when. Say what comes of it: {@link #unavailable()},
 * {@link #refuses(String)} or {@link #runsOut()}.
 */
public final class CapacityFault extends DeclaredFault<CapacityFault> {

    private static final String UNAVAILABLE =
            "Capacity is unavailable at this time. Please try again later or in a different availability zone";

    private final @Nullable String provider;
    private @Nullable Step step;
    private String reason = UNAVAILABLE;

    CapacityFault(Kernel kernel, @Nullable String provider) {
        super(kernel);
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

    boolean appliesTo(Step asked, Facts facts) {
        return asked == step
                && facts.fargate()
                && isArmed()
                && (provider == null || provider.equals(facts.capacityProvider()));
    }

    Outcome strike(Outcome planned) {
        count();
        return new Outcome(planned.duration(), new Failure(reason, null));
    }

    @Override
    CapacityFault self() {
        return this;
    }

    /** The fault in words. */
    @Override
    public String toString() {
        String where = provider == null ? "Fargate" : provider;
        if (step == null) {
            return where + ": nothing was said of what its lack of capacity does, so this strikes nothing";
        }
        return step == Step.CAPACITY ? where + " runs out of capacity" : where + " refuses tasks: " + reason;
    }
}
