package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;

/** Slows down the launches of deployments whose tasks do not start. */
final class LaunchBackOff {

    private final RegionQueue queue;
    private final Timings timings;

    LaunchBackOff(RegionQueue queue, Timings timings) {
        this.queue = queue;
        this.timings = timings;
    }

    /** Counts a failure towards the breaker and, if the task never ran, slows the next attempt down. */
    void failed(EcsDeployment deployment, Failure failure) {
        deployment.attempts().failed(failure, queue.tick(), atLeastOne(Timing.SERVICE_START_RETRY));
    }

    /** Room may become free at any time, so the delay does not grow as it does for tasks that fail. */
    void refused(EcsDeployment deployment) {
        deployment.attempts().retryBy(queue.tick() + atLeastOne(Timing.SERVICE_PLACEMENT_RETRY));
    }

    private long atLeastOne(Timing timing) {
        return Math.max(1, timings.of(timing).toMillis());
    }
}
