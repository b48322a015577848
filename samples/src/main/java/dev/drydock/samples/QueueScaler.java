package dev.drydock.samples;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** Keeps as many tasks of a service as a queue needs; to be asked once a minute. */
public final class QueueScaler {

    /**
     * What to keep, and how.
     *
     * @param perTask how many waiting messages one task is enough for
     * @param coolDown for how long fewer tasks must have been enough before one is taken away
     */
    public record Plan(String cluster, String service, int perTask, int min, int max, Duration coolDown) {}

    private final EcsClient ecs;
    private final IntSupplier waiting;
    private final Clock clock;
    private final Plan plan;
    private Instant needed = Instant.MIN;

    /** A scaler that reads how many messages wait. */
    public QueueScaler(EcsClient ecs, IntSupplier waiting, Clock clock, Plan plan) {
        this.ecs = ecs;
        this.waiting = waiting;
        this.clock = clock;
        this.plan = plan;
    }

    /** Looks once, and changes the desired count if it must. */
    public void look() {
        Service now = ecs.describeServices(
                        request -> request.cluster(plan.cluster()).services(plan.service()))
                .services()
                .get(0);
        if (now.runningCount() < now.desiredCount()) {
            return; // help is on its way; more of it would be too much
        }
        int enough = (waiting.getAsInt() + plan.perTask() - 1) / plan.perTask();
        int wanted = Math.max(plan.min(), Math.min(plan.max(), enough));
        if (wanted >= now.desiredCount()) {
            needed = clock.instant();
        }
        boolean cooling = wanted < now.desiredCount() && clock.instant().isBefore(needed.plus(plan.coolDown()));
        if (wanted != now.desiredCount() && !cooling) {
            ecs.updateService(request ->
                    request.cluster(plan.cluster()).service(plan.service()).desiredCount(wanted));
        }
    }
}
