package dev.drydock.internal.scaling.engine;

import org.jspecify.annotations.Nullable;

/** The words of activities, as AWS has them. */
final class ActivityTexts {

    static final String ATTEMPT = "Attempting to scale due to alarm triggered";

    private ActivityTexts() {}

    static String setting(int count) {
        return "Setting desired count to " + count + '.';
    }

    static String waiting(int count) {
        return "Successfully set desired count to " + count + ". Waiting for change to be fulfilled by ecs.";
    }

    static String fulfilled(int count) {
        return "Successfully set desired count to " + count + ". Change successfully fulfilled by ecs.";
    }

    static String overridden(int count, int later) {
        return "Successfully set desired count to " + count + ". Found it was later changed to " + later + '.';
    }

    /** The reason after it is worded by analogy. */
    static String failed(int count, String reason) {
        return "Failed to set desired count to " + count + ". Reason: " + reason;
    }

    static String triggered(String alarm, String state, String policy) {
        return "monitor alarm " + alarm + " in state " + state + " triggered policy " + policy;
    }

    static String minimum(int count) {
        return "minimum capacity was set to " + count;
    }

    static String maximum(int count) {
        return "maximum capacity was set to " + count;
    }

    static String scheduled(String action) {
        return "scheduled action name " + action + " was triggered";
    }

    /** {@code min capacity to 5 and max capacity to 10}, or one of the two. */
    static String bounds(@Nullable Integer min, @Nullable Integer max) {
        String least = min == null ? "" : "min capacity to " + min;
        String most = max == null ? "" : "max capacity to " + max;
        return least + (min == null || max == null ? "" : " and ") + most;
    }
}
