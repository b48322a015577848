package dev.drydock.internal.ecs.service;

import dev.drydock.internal.ecs.deployment.BackOff;
import dev.drydock.internal.ecs.deployment.CircuitBreaker;
import dev.drydock.internal.ecs.deployment.CircuitBreaker.Failure;

/** How well the tasks of one deployment start: what the circuit breaker counts, and how launches are slowed down. */
public final class LaunchAttempts {

    private int failures;
    private long lastFailureAt = -1;
    private int batches;
    private boolean batchFailed;
    private boolean notPlaced;
    private long retryAt;
    private boolean hasRun;

    LaunchAttempts() {}

    /** How many tasks failed in a row. */
    public int failures() {
        return failures;
    }

    /** When a task last failed; -1 if none did. */
    public long lastFailureAt() {
        return lastFailureAt;
    }

    /** How many batches of tasks have failed since one of them was RUNNING. */
    public int batches() {
        return batches;
    }

    /** Whether no instance had room for the last task that was to be launched. */
    public boolean isNotPlaced() {
        return notPlaced;
    }

    /** Until when no task may be launched. */
    public long retryAt() {
        return retryAt;
    }

    /** Whether anything that failed still counts. */
    public boolean hasFailures() {
        return failures > 0 || batches > 0 || notPlaced;
    }

    /** Another batch of tasks is launched. */
    public void batchBegins() {
        batchFailed = false;
    }

    /** A task is RUNNING. After the first one other kinds of failure count than before. */
    public void ran() {
        if (!hasRun) {
            hasRun = true;
            failures = 0;
        }
        batches = 0;
        batchFailed = false;
        retryAt = 0;
    }

    /**
     * Counts a failure towards the breaker and, if the task never ran, slows the next attempt down.
     *
     * @param firstDelay how long to wait after the first batch that fails, in milliseconds
     */
    public void failed(Failure failure, long now, long firstDelay) {
        if (CircuitBreaker.counts(failure, hasRun)) {
            failures++;
            lastFailureAt = now;
        }
        if (failure == Failure.NEVER_RAN && !batchFailed) {
            batchFailed = true;
            batches++;
            retryAt = now + BackOff.delay(batches, firstDelay);
        }
    }

    /** The tasks work again. */
    public void recovered() {
        failures = 0;
    }

    /** Notes whether no instance had room for the last task. */
    public void notPlaced(boolean now) {
        notPlaced = now;
    }

    /** Waits no longer than until an instant. */
    public void retryBy(long latest) {
        retryAt = Math.min(retryAt, latest);
    }

    /** There may be room now for a task that had none. */
    public void retryIfNotPlaced() {
        if (notPlaced) {
            retryAt = 0;
        }
    }

    /**
     * A fresh start: nothing that failed before counts any more.
     *
     * @param runs whether a task is RUNNING now; if not, those to come have yet to show that they start
     */
    void forgive(boolean runs) {
        hasRun = runs;
        failures = 0;
        lastFailureAt = -1;
        batches = 0;
        batchFailed = false;
        notPlaced = false;
        retryAt = 0;
    }

    /** All there is to keep. */
    record Image(
            int failures,
            long lastFailureAt,
            int batches,
            boolean batchFailed,
            boolean notPlaced,
            long retryAt,
            boolean hasRun) {}

    Image image() {
        return new Image(failures, lastFailureAt, batches, batchFailed, notPlaced, retryAt, hasRun);
    }

    /** Whether an image shows these. */
    boolean areAs(Image image) {
        return failures == image.failures
                && lastFailureAt == image.lastFailureAt
                && batches == image.batches
                && batchFailed == image.batchFailed
                && notPlaced == image.notPlaced
                && retryAt == image.retryAt
                && hasRun == image.hasRun;
    }

    void restore(Image image) {
        failures = image.failures();
        lastFailureAt = image.lastFailureAt();
        batches = image.batches();
        batchFailed = image.batchFailed();
        notPlaced = image.notPlaced();
        retryAt = image.retryAt();
        hasRun = image.hasRun();
    }
}
