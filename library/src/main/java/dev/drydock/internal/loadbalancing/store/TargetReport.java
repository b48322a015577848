package dev.drydock.internal.loadbalancing.store;

import dev.drydock.internal.account.TargetRegistry.Health;
import org.jspecify.annotations.Nullable;

/**
 * How a target stands, as DescribeTargetHealth says it.
 *
 * @param zone null if it is not known
 * @param task the ARN of the task behind it; empty if there is none
 * @param reason {@code Target.Timeout}; null for a healthy one
 * @param description {@code Request timed out}; null for a healthy one
 */
public record TargetReport(
        TargetKey key,
        @Nullable String zone,
        String task,
        Health health,
        @Nullable String reason,
        @Nullable String description) {

    private static final String CODES = "Health checks failed with these codes: ";

    /** A target that is not registered. */
    static TargetReport absent(TargetKey key) {
        return new TargetReport(
                key,
                null,
                "",
                Health.NOT_REGISTERED,
                "Target.NotRegistered",
                "Target is not registered to the target group");
    }

    static TargetReport of(RegisteredTarget target, @Nullable String failure, boolean checked, boolean forwarded) {
        return switch (target.health) {
            case INITIAL ->
                checked
                        ? because(target, "Elb.InitialHealthChecking", "Initial health checks in progress")
                        : because(target, "Elb.RegistrationInProgress", "Target registration is in progress");
            case HEALTHY -> new TargetReport(target.key, target.zone, target.task, Health.HEALTHY, null, null);
            case UNHEALTHY -> unhealthy(target, failure == null ? "Health checks failed" : failure);
            case DRAINING -> because(target, "Target.DeregistrationInProgress", "Target deregistration is in progress");
            case UNUSED ->
                because(
                        target,
                        "Target.NotInUse",
                        forwarded
                                ? "Target is in an Availability Zone that is not enabled for the load balancer"
                                : "Target group is not configured to receive traffic from the load balancer");
            case NOT_REGISTERED -> absent(target.key);
        };
    }

    private static TargetReport because(RegisteredTarget target, String reason, String description) {
        return new TargetReport(target.key, target.zone, target.task, target.health, reason, description);
    }

    private static TargetReport unhealthy(RegisteredTarget target, String failure) {
        if (failure.startsWith(CODES)) {
            return because(target, "Target.ResponseCodeMismatch", failure);
        }
        boolean late = failure.equals(TargetFindings.NO_ANSWER) || failure.equals("Target.Timeout");
        return late
                ? because(target, "Target.Timeout", TargetFindings.NO_ANSWER)
                : because(target, "Target.FailedHealthChecks", failure);
    }
}
