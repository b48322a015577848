package dev.drydock.ecs.task;

import dev.drydock.container.ContainerScript;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.HealthCheck;

/**
 * A container's health check. Probes are not events: what the script says of health is known in advance, so the instant at
 * which the status changes can be computed, and only that is scheduled.
 *
 * @param interval milliseconds between probes; the first one comes that long after the start
 * @param retries how many failures in a row make the container UNHEALTHY
 * @param startPeriod milliseconds from the start in which failures do not count
 */
record HealthProbe(long interval, int retries, long startPeriod) {

    /** The check of a container definition as registered; null if it has none or switches it off. */
    static @Nullable HealthProbe of(@Nullable HealthCheck check) {
        if (check == null
                || check.command().isEmpty()
                || "NONE".equals(check.command().get(0))) {
            return null;
        }
        int startPeriod = check.startPeriod() == null ? 0 : check.startPeriod();
        return new HealthProbe(check.interval() * 1_000L, check.retries(), startPeriod * 1_000L);
    }

    /**
     * The first change of status later than an offset from the start; null if there is none.
     *
     * @param broken whether the command fails whatever the script says
     */
    @Nullable
    Flip next(ContainerScript script, boolean broken, long after) {
        Health health = Health.UNKNOWN;
        Walk walk = new Walk(script.steps(), !broken);
        long steady = walk.lastChange() + startPeriod + (retries + 1) * interval;
        int failures = 0;
        for (long at = interval; at <= steady; at += interval) {
            Health before = health;
            if (walk.isHealthyAt(at) && !broken) {
                failures = 0;
                health = Health.HEALTHY;
            } else if (at > startPeriod && ++failures >= retries) {
                health = Health.UNHEALTHY;
            }
            if (health != before && at > after) {
                return new Flip(at, health);
            }
        }
        return null;
    }

    /**
     * A change of status.
     *
     * @param at milliseconds from the start
     * @param to the new status
     */
    record Flip(long at, Health to) {}

    /** Walks along the script's steps that say something about health. */
    private static final class Walk {

        private final List<ContainerScript.Step> steps;
        private int next;
        private boolean healthy;

        Walk(List<ContainerScript.Step> steps, boolean healthy) {
            this.steps = steps;
            this.healthy = healthy;
        }

        long lastChange() {
            long last = 0;
            for (ContainerScript.Step step : steps) {
                if (step instanceof ContainerScript.Health) {
                    last = step.at().toMillis();
                }
            }
            return last;
        }

        boolean isHealthyAt(long offset) {
            while (next < steps.size() && steps.get(next).at().toMillis() <= offset) {
                if (steps.get(next) instanceof ContainerScript.Health says) {
                    healthy = says.healthy();
                }
                next++;
            }
            return healthy;
        }
    }
}
