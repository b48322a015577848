package dev.drydock.internal.fault;

import dev.drydock.internal.account.Behavior;
import dev.drydock.internal.account.StepOutcomes;
import dev.drydock.time.Timings;
import org.jspecify.annotations.Nullable;

/** Lets declared faults have their say in what comes of a task's steps. */
final class FaultyOutcomes implements StepOutcomes {

    private final StepOutcomes planned;
    private final FaultPlan faults;
    private final Timings timings;

    FaultyOutcomes(StepOutcomes planned, FaultPlan faults, Timings timings) {
        this.timings = timings;
        this.planned = planned;
        this.faults = faults;
    }

    @Override
    public boolean concerns(Step step) {
        return planned.concerns(step) || faults.concern(step);
    }

    @Override
    public boolean isOpen(String zone) {
        return faults.isOpen(zone) && planned.isOpen(zone);
    }

    @Override
    public @Nullable Behavior behavior(StepContext context, boolean checked) {
        Behavior struck = faults.behavior(context, checked);
        return struck == null ? planned.behavior(context, checked) : struck;
    }

    @Override
    public Outcome of(Step step, StepContext context) {
        Outcome outcome = planned.of(step, context);
        Outcome struck = switch (step) {
            case LAUNCH, CAPACITY -> faults.capacity(step, context, outcome);
            case PULL -> faults.pulled(context, outcome, timings);
            default -> outcome;
        };
        return faults.strike(step, context, struck, timings);
    }
}
