package dev.drydock.internal.scaling.store;

import dev.drydock.internal.scaling.store.ScalingActivityState.Change;
import dev.drydock.scaling.Scaling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Scalable targets in words, and what was done to counts, for those who look at a world. */
public final class ScalingText {

    private ScalingText() {}

    /** A line for each target, then its policies and scheduled actions. */
    public static List<String> of(ScalingStore store) {
        List<String> lines = new ArrayList<>();
        for (ScalableTargetState target : store.targets()) {
            lines.add("scalable target " + target.resourceId() + ": " + target.min() + " to " + target.max()
                    + suspended(target.suspended()));
            for (ScalingPolicyState policy : store.policiesOf(target.resourceId())) {
                lines.add("  policy " + policy.name() + ": " + settings(policy));
            }
            for (ScheduledActionState action : store.actionsOf(target.resourceId())) {
                lines.add("  scheduled action " + action.name() + ": " + action.schedule()
                        + (action.timezone() == null ? "" : " " + action.timezone()) + bound(" min ", action.min())
                        + bound(" max ", action.max()));
            }
        }
        return lines;
    }

    private static String bound(String name, @Nullable Integer value) {
        return value == null ? "" : name + value;
    }

    private static String suspended(ScalableTargetState.Suspension suspended) {
        return (suspended.in() ? ", scale-in suspended" : "")
                + (suspended.out() ? ", scale-out suspended" : "")
                + (suspended.scheduled() ? ", scheduled scaling suspended" : "");
    }

    private static String settings(ScalingPolicyState policy) {
        TrackingSettings tracking = policy.tracking();
        StepSettings steps = policy.steps();
        if (tracking != null) {
            String metric = tracking.predefined() == null ? "a customized metric" : tracking.predefined();
            return "keeps " + metric + " at " + tracking.targetValue()
                    + (tracking.scalesIn() ? "" : ", never scales in");
        }
        return steps == null
                ? ""
                : steps.adjustmentType() + " in " + steps.steps().size() + " steps";
    }

    /** What was done to the count of a service, the newest first. */
    public static List<Scaling> scalings(ScalingStore store, String cluster, String service, long now) {
        String resourceId = "service/" + cluster + '/' + service;
        List<Scaling> scalings = new ArrayList<>();
        for (ScalingActivityState each : store.activities(now)) {
            Change change = each.change();
            if (change != null && each.resourceId().equals(resourceId)) {
                scalings.add(new Scaling(
                        Instant.ofEpochMilli(each.startedAt()),
                        each.endedAt() < 0 ? null : Instant.ofEpochMilli(each.endedAt()),
                        change.from(),
                        change.to(),
                        each.status(),
                        each.said().cause()));
            }
        }
        return List.copyOf(scalings);
    }
}
