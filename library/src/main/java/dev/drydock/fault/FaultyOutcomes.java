package dev.drydock.fault;

import dev.drydock.account.Outcomes;

/** Lets declared faults have their say in what comes of a task's steps. */
final class FaultyOutcomes implements Outcomes {

    private final Outcomes planned;
    private final Faults faults;

    FaultyOutcomes(Outcomes planned, Faults faults) {
        this.planned = planned;
        this.faults = faults;
    }

    @Override
    public Outcome of(Step step, Facts facts) {
        Outcome outcome = planned.of(step, facts);
        String image = facts.image();
        return switch (step) {
            case LAUNCH, CAPACITY -> faults.capacity(step, facts, outcome);
            case PULL -> image == null ? outcome : faults.pulled(image, outcome);
            default -> outcome;
        };
    }
}
