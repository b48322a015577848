package dev.drydock.internal.fault;

import dev.drydock.fault.StepFault;
import dev.drydock.internal.account.StepOutcomes.Failure;
import dev.drydock.internal.account.StepOutcomes.Outcome;
import dev.drydock.internal.account.StepOutcomes.Step;
import dev.drydock.internal.account.StepOutcomes.StepContext;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A fault that waits for one kind of step in the life of tasks. */
final class ArmedStepFault extends ArmedFault<StepFault> implements StepFault {

    private final String name;
    private final Step step;
    private final Predicate<StepContext> about;
    private final @Nullable Timing duration;
    private final Function<StepContext, Failure> failure;
    private @Nullable String group;

    ArmedStepFault(
            Kernel kernel,
            String name,
            Step step,
            Predicate<StepContext> about,
            @Nullable Timing duration,
            Function<StepContext, Failure> failure) {
        super(kernel);
        this.name = name;
        this.step = step;
        this.about = about;
        this.duration = duration;
        this.failure = failure;
    }

    @Override
    public StepFault inGroup(String taskGroup) {
        Require.text("inGroup", "taskGroup", taskGroup, "service:web");
        return locked(() -> group = taskGroup);
    }

    boolean concerns(Step asked) {
        return step == asked && isArmed();
    }

    boolean appliesTo(Step asked, StepContext context) {
        return concerns(asked) && (group == null || group.equals(context.group())) && about.test(context);
    }

    Outcome strike(Outcome planned, StepContext context, Timings timings) {
        count();
        return new Outcome(duration == null ? planned.duration() : timings.of(duration), failure.apply(context));
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
