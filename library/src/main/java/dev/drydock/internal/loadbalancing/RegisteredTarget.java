package dev.drydock.internal.loadbalancing;

import dev.drydock.internal.account.TargetRegistry.Health;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.account.TargetRegistry.Target;
import dev.drydock.internal.account.TargetRegistry.TargetStatus;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target in a group.
 *
 * @param target what it is
 * @param health what its checks have said so far
 * @param failure why its checks fail, set for it alone; null if it follows its group
 * @param silences when what is behind it answers no check
 */
record RegisteredTarget(
        Target target, Health health, @Nullable String failure, List<Silence> silences) {

    private static final String NO_ANSWER = "Request timed out";

    RegisteredTarget {
        silences = List.copyOf(silences);
    }

    RegisteredTarget with(Health next) {
        return new RegisteredTarget(target, next, failure, silences);
    }

    RegisteredTarget failing(@Nullable String reason) {
        return new RegisteredTarget(target, health, reason, silences);
    }

    RegisteredTarget falling(Silence silence) {
        List<Silence> more = new ArrayList<>(silences);
        more.add(silence);
        return new RegisteredTarget(target, health, failure, more);
    }

    /** Whether what is behind it answers no check at an instant. */
    boolean isSilent(long now) {
        for (Silence each : silences) {
            if (each.covers(now)) {
                return true;
            }
        }
        return false;
    }

    /** What a health check finds at an instant, given what it finds in the whole group. */
    Health checked(@Nullable String groupFailure, long now) {
        return failure == null && groupFailure == null && !isSilent(now) ? Health.HEALTHY : Health.UNHEALTHY;
    }

    TargetStatus status(@Nullable String groupFailure) {
        String reason = failure != null ? failure : groupFailure != null ? groupFailure : NO_ANSWER;
        return new TargetStatus(health, health == Health.UNHEALTHY ? reason : "");
    }
}
