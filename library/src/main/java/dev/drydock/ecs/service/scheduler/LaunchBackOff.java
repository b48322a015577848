package dev.drydock.ecs.service.scheduler;

import dev.drydock.account.Timing;
import dev.drydock.account.Timings;
import dev.drydock.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.ecs.service.EcsDeployment;
import dev.drydock.kernel.Lane;

/** Slows down the launches of deployments whose tasks do not start. */
final class LaunchBackOff {

    private final Lane lane;
    private final Timings timings;

    LaunchBackOff(Lane lane, Timings timings) {
        this.lane = lane;
        this.timings = timings;
    }

    /** Counts a failure towards the breaker and, if the task never ran, slows the next attempt down. */
    void failed(EcsDeployment deployment, Failure failure) {
        deployment.attempts().failed(failure, lane.tick(), atLeastOne(Timing.SERVICE_START_RETRY));
    }

    /** Room may become free at any time, so the delay does not grow as it does for tasks that fail. */
    void refused(EcsDeployment deployment) {
        deployment.attempts().retryBy(lane.tick() + atLeastOne(Timing.SERVICE_PLACEMENT_RETRY));
    }

    private long atLeastOne(Timing timing) {
        return Math.max(1, timings.of(timing).toMillis());
    }
}
