package dev.drydock.fault;

import dev.drydock.account.Outcomes;
import dev.drydock.account.Timings;

/** Lets declared faults have their say in what comes of a task's steps. */
final class FaultyOutcomes implements Outcomes {

    private final Outcomes planned;
    private final Faults faults;
    private final Timings timings;

    FaultyOutcomes(Outcomes planned, Faults faults, Timings timings) {
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
        return faults.strike(
                step, facts, step == Step.PULL ? faults.pulled(facts, outcome, timings) : outcome, timings);
    }
}
