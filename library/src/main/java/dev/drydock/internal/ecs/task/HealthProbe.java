package dev.drydock.internal.ecs.task;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.SignalWindows;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.HealthCheck;

/**
 * A container's health check. Probes are not events: what the script says of health is known in advance, so the instant at
 * which the status changes can be computed, and only that is scheduled.
 *
 * @param interval milliseconds from the container's start to the first probe, and from the end of each to the next
 * @param timeout milliseconds after which a probe that still runs has failed
 * @param retries how many failures in a row make the container UNHEALTHY
 * @param startPeriod milliseconds from the start in which failures do not count, until one probe succeeds
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html">HealthCheck</a>
 */
public record HealthProbe(long interval, long timeout, int retries, long startPeriod) {

    /** The check of a container definition as registered; null if it has none or switches it off. */
    static @Nullable HealthProbe of(@Nullable HealthCheck check) {
        if (check == null
                || check.command().isEmpty()
                || "NONE".equals(check.command().get(0))) {
            return null;
        }
        int startPeriod = check.startPeriod() == null ? 0 : check.startPeriod();
        return new HealthProbe(
                check.interval() * 1_000L, check.timeout() * 1_000L, check.retries(), startPeriod * 1_000L);
    }

    /**
     * The first change of status later than an offset from the start; null if there is none.
     *
     * @param broken whether the command fails whatever the script says
     * @param sick when it fails whatever the script says, in milliseconds from the start
     */
    @Nullable
    public Flip next(ContainerScript script, boolean broken, List<SignalWindows.Window> sick, long after) {
        Health health = Health.UNKNOWN;
        Walk walk = new Walk(script.steps());
        long steady = lastChange(script.steps(), sick) + startPeriod + (retries + 1) * (interval + timeout);
        int failures = 0;
        for (long start = interval; start <= steady; ) {
            walk.to(start);
            long end = start + Math.min(walk.takes, timeout);
            boolean succeeds = walk.healthy && walk.takes <= timeout && !broken && !isIn(sick, start);
            Health before = health;
            if (succeeds) {
                failures = 0;
                health = Health.HEALTHY;
            } else if ((health != Health.UNKNOWN || start >= startPeriod) && ++failures >= retries) {
                health = Health.UNHEALTHY;
            }
            if (health != before && end > after) {
                return new Flip(end, health);
            }
            start = end + interval;
        }
        return null;
    }

    private static boolean isIn(List<SignalWindows.Window> spans, long offset) {
        for (SignalWindows.Window span : spans) {
            if (span.from() <= offset && offset <= span.to()) {
                return true;
            }
        }
        return false;
    }

    private static long lastChange(List<ContainerScript.Step> steps, List<SignalWindows.Window> sick) {
        long last = 0;
        for (ContainerScript.Step step : steps) {
            if (step instanceof ContainerScript.Health || step instanceof ContainerScript.Probe) {
                last = step.at().toMillis();
            }
        }
        for (SignalWindows.Window span : sick) {
            last = Math.max(last, span.to());
        }
        return last;
    }

    /**
     * A change of status.
     *
     * @param at milliseconds from the start
     * @param to the new status
     */
    public record Flip(long at, Health to) {}

    /** Walks along the script's steps that say something about the check. */
    private static final class Walk {

        private final List<ContainerScript.Step> steps;
        private int next;
        private boolean healthy = true;
        private long takes;

        Walk(List<ContainerScript.Step> steps) {
            this.steps = steps;
        }

        void to(long offset) {
            while (next < steps.size() && steps.get(next).at().toMillis() <= offset) {
                if (steps.get(next) instanceof ContainerScript.Health says) {
                    healthy = says.healthy();
                } else if (steps.get(next) instanceof ContainerScript.Probe probe) {
                    takes = probe.takes().toMillis();
                }
                next++;
            }
        }
    }
}
