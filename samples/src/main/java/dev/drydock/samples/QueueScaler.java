package dev.drydock.samples;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import software.amazon.awssdk.core.exception.SdkException;
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

    private static final System.Logger LOG = System.getLogger(QueueScaler.class.getName());

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

    /**
     * Looks once, and changes the desired count if it must. What ECS refuses, as when it throttles, is left to the next
     * look: an exception would end the schedule that asks.
     */
    public void look() {
        try {
            Services.find(ecs, plan.cluster(), plan.service())
                    .ifPresentOrElse(this::adjust, () -> LOG.log(Level.WARNING, "There is no {0}", plan.service()));
        } catch (SdkException refused) {
            LOG.log(Level.WARNING, "{0} keeps its tasks for now: {1}", plan.service(), refused.getMessage());
        }
    }

    private void adjust(Service now) {
        int enough = (waiting.getAsInt() + plan.perTask() - 1) / plan.perTask();
        int wanted = Math.max(plan.min(), Math.min(plan.max(), enough));
        if (wanted >= now.desiredCount()) {
            needed = clock.instant();
        }
        boolean cooling = wanted < now.desiredCount() && clock.instant().isBefore(needed.plus(plan.coolDown()));
        // Help is on its way; more of it would be too much.
        boolean starting = wanted > now.desiredCount() && now.runningCount() < now.desiredCount();
        if (wanted != now.desiredCount() && !cooling && !starting) {
            ecs.updateService(request ->
                    request.cluster(plan.cluster()).service(plan.service()).desiredCount(wanted));
        }
    }
}
