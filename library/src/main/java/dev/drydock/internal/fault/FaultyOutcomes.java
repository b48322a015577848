package dev.drydock.internal.fault;

import dev.drydock.account.Outcomes;
import dev.drydock.account.Timings;

/** Lets declared faults have their say in what comes of a task's steps. */
final class FaultyOutcomes implements Outcomes {

    private final Outcomes planned;
    private final FaultPlan faults;
    private final Timings timings;

    FaultyOutcomes(Outcomes planned, FaultPlan faults, Timings timings) {
        this.timings = timings;
        this.planned = planned;
        this.faults = faults;
    }

    @Override
    public boolean concerns(Step step) {
        return planned.concerns(step) || faults.concern(step);
    }

    @Override
    public Outcome of(Step step, Facts facts) {
        Outcome outcome = planned.of(step, facts);
        Outcome struck = switch (step) {
            case LAUNCH, CAPACITY -> faults.capacity(step, facts, outcome);
            case PULL -> faults.pulled(facts, outcome, timings);
            default -> outcome;
        };
        return faults.strike(step, facts, struck, timings);
    }
}
