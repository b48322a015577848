package dev.drydock.account;

import java.time.Duration;

/**
 * Each duration that Drydock models because AWS does not promise one: what it is, and how long it takes in the
 * {@link Timings#realistic() realistic} preset. This enum is the one table of them.
 */
public enum Timing {
    /** How long a deleted cluster can still be described, as INACTIVE. AWS says only "for a period of time". */
    INACTIVE_CLUSTER_VISIBLE(Duration.ofHours(1)),

    /** How long ECR keeps the parts of a layer whose upload was never completed. */
    LAYER_UPLOAD_KEPT(Duration.ofHours(24)),

    /** How long a task definition that nothing uses stays DELETE_IN_PROGRESS before it is gone. */
    TASK_DEFINITION_DELETION(Duration.ofMinutes(1)),

    /**
     * How long log events can still be read after their group's retention. AWS deletes them within about 72 hours; tests
     * of retention want to see it at once.
     */
    EXPIRED_LOG_EVENTS_VISIBLE(Duration.ZERO);

    private final Duration realistic;

    Timing(Duration realistic) {
        this.realistic = realistic;
    }

    /** How long it takes in the realistic preset. */
    public Duration realistic() {
        return realistic;
    }
}
