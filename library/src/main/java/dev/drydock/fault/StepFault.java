package dev.drydock.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.kernel.Kernel;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What goes wrong with one step in the life of tasks. Strikes every task it is about until it is told otherwise. */
public final class StepFault {

    private final Kernel kernel;
    private final String name;
    private final Step step;
    private final Predicate<Facts> about;
    private final @Nullable Timing duration;
    private final Function<Facts, Failure> failure;
    private @Nullable String group;
    private int times = Integer.MAX_VALUE;
    private int struck;

    StepFault(
            Kernel kernel,
            String name,
            Step step,
            Predicate<Facts> about,
            @Nullable Timing duration,
            Function<Facts, Failure> failure) {
        this.kernel = kernel;
        this.name = name;
        this.step = step;
        this.about = about;
        this.duration = duration;
        this.failure = failure;
    }

    /**
     * Strikes only the tasks of a group.
     *
     * @param taskGroup {@code service:web}, or {@code family:job} for tasks that RunTask started
     */
    public StepFault inGroup(String taskGroup) {
        kernel.lock().lock();
        try {
            group = taskGroup;
            return this;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** Strikes so often and then no more; at least once. */
    public StepFault times(int strikes) {
        if (strikes < 1) {
            throw new IllegalArgumentException(
                    "A fault must strike at least once, but was told " + strikes + " times; leave it out instead");
        }
        kernel.lock().lock();
        try {
            times = strikes;
            return this;
        } finally {
            kernel.lock().unlock();
        }
    }

    /** How often it has struck. */
    public int struck() {
        kernel.lock().lock();
        try {
            return struck;
        } finally {
            kernel.lock().unlock();
        }
    }

    boolean concerns(Step asked) {
        return step == asked && struck < times;
    }

    boolean appliesTo(Step asked, Facts facts) {
        return concerns(asked) && (group == null || group.equals(facts.group())) && about.test(facts);
    }

    Outcome strike(Outcome planned, Facts facts, Timings timings) {
        struck++;
        return new Outcome(duration == null ? planned.duration() : timings.of(duration), failure.apply(facts));
    }

    /** The fault in words. */
    @Override
    public String toString() {
        return name + (group == null ? "" : " in " + group);
    }
}
