package dev.drydock.internal.account;

import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Outcomes by the timings alone, all made in advance. */
final class TimedOutcomes implements StepOutcomes {

    private final Map<Step, Outcome> onFargate = new EnumMap<>(Step.class);
    private final Map<Step, Outcome> onEc2 = new EnumMap<>(Step.class);

    TimedOutcomes(Timings timings) {
        for (Step step : Step.values()) {
            onFargate.put(step, new Outcome(onFargate(step, timings), null));
            onEc2.put(step, new Outcome(onEc2(step, timings), null));
        }
    }

    @Override
    public Outcome of(Step step, StepContext context) {
        return Objects.requireNonNull((context.fargate() ? onFargate : onEc2).get(step));
    }

    @Override
    public boolean concerns(Step step) {
        return false;
    }

    private static Duration onFargate(Step step, Timings timings) {
        return switch (step) {
            case CAPACITY -> timings.of(Timing.FARGATE_CAPACITY);
            case ENI -> timings.of(Timing.FARGATE_ENI);
            case PREPARE -> timings.of(Timing.FARGATE_PREPARATION);
            case PULL -> timings.of(Timing.FARGATE_PULL);
            case DRAIN -> timings.of(Timing.FARGATE_DEACTIVATION);
            default -> anywhere(step, timings);
        };
    }

    private static Duration onEc2(Step step, Timings timings) {
        return switch (step) {
            case ENI -> timings.of(Timing.EC2_ENI);
            case PREPARE -> timings.of(Timing.EC2_PREPARATION);
            case PULL -> timings.of(Timing.EC2_PULL);
            default -> anywhere(step, timings);
        };
    }

    private static Duration anywhere(Step step, Timings timings) {
        return switch (step) {
            case CREATE -> timings.of(Timing.CONTAINER_CREATION);
            case START -> timings.of(Timing.CONTAINER_START);
            case REPORT -> timings.of(Timing.REPORTS_RUNNING);
            case STOP_NOTICE -> timings.of(Timing.STOP_NOTICE);
            case STOP -> timings.of(Timing.STOP_REPORT);
            case DETACH -> timings.of(Timing.ENI_DETACHMENT);
            default -> Duration.ZERO;
        };
    }
}
