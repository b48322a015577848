package dev.drydock.internal.logs.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export task.
 *
 * @param number its place among all that were ever created here, from 1
 * @param id a UUID
 * @param name as the request says, or null
 * @param group the log group whose events are exported
 * @param streamPrefix what the names of its streams begin with; null for all
 * @param from the first timestamp, in epoch milliseconds
 * @param to the last timestamp, in epoch milliseconds
 * @param bucket where the objects go
 * @param keyPrefix what their keys begin with
 * @param status how far it is
 * @param message what AWS says about that, or null
 * @param createdAt when it was created
 * @param endedAt when it ended, or null
 */
public record ExportRun(
        long number,
        String id,
        @Nullable String name,
        String group,
        @Nullable String streamPrefix,
        long from,
        long to,
        String bucket,
        String keyPrefix,
        Status status,
        @Nullable String message,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** AWS's codes. */
    public enum Status {
        PENDING,
        RUNNING,
        PENDING_CANCEL,
        COMPLETED,
        CANCELLED,
        FAILED;

        /** Whether nothing can happen any more. */
        public boolean isOver() {
            return compareTo(COMPLETED) >= 0;
        }
    }

    public ExportRun as(Status next) {
        return with(next, message, endedAt);
    }

    public ExportRun ended(Status next, String says, Instant at) {
        return with(next, says, at);
    }

    private ExportRun with(Status next, @Nullable String says, @Nullable Instant at) {
        return new ExportRun(
                number, id, name, group, streamPrefix, from, to, bucket, keyPrefix, next, says, createdAt, at);
    }
}
