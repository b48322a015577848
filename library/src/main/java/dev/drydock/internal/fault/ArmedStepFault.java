package dev.drydock.internal.fault;

import dev.drydock.account.Outcomes.Facts;
import dev.drydock.account.Outcomes.Failure;
import dev.drydock.account.Outcomes.Outcome;
import dev.drydock.account.Outcomes.Step;
import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.fault.StepFault;
import dev.drydock.kernel.Kernel;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fault that waits for one kind of step in the life of tasks. */
final class ArmedStepFault extends ArmedFault<StepFault> implements StepFault {

    private final String name;
    private final Step step;
    private final Predicate<Facts> about;
    private final @Nullable Timing duration;
    private final Function<Facts, Failure> failure;
    private @Nullable String group;

    ArmedStepFault(
            Kernel kernel,
            String name,
            Step step,
            Predicate<Facts> about,
            @Nullable Timing duration,
            Function<Facts, Failure> failure) {
        super(kernel);
        this.name = name;
        this.step = step;
        this.about = about;
        this.duration = duration;
        this.failure = failure;
    }

    @Override
    public StepFault inGroup(String taskGroup) {
        return locked(() -> group = taskGroup);
    }

    boolean concerns(Step asked) {
        return step == asked && isArmed();
    }

    boolean appliesTo(Step asked, Facts facts) {
        return concerns(asked) && (group == null || group.equals(facts.group())) && about.test(facts);
    }

    Outcome strike(Outcome planned, Facts facts, Timings timings) {
        count();
        return new Outcome(duration == null ? planned.duration() : timings.of(duration), failure.apply(facts));
    }

    @Override
    StepFault self() {
        return this;
    }

    @Override
    public String toString() {
        return name + (group == null ? "" : " in " + group);
    }
}
