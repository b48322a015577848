package dev.drydock.internal.logs.store;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A log group as registered, without its streams.
 *
 * @param name the name, unique in an account and region
 * @param arn the ARN without {@code :*}
 * @param createdAt when it was created
 * @param logClass the class, which never changes: {@code STANDARD}, {@code INFREQUENT_ACCESS} or {@code DELIVERY}
 * @param kmsKeyId the key that encrypts it, or null
 * @param retentionInDays how long events are kept; null for no limit
 * @param deletionProtected whether it cannot be deleted
 * @param tags by key
 */
public record Group(
        String name,
        String arn,
        Instant createdAt,
        String logClass,
        @Nullable String kmsKeyId,
        @Nullable Integer retentionInDays,
        boolean deletionProtected,
        SortedMap<String, String> tags) {

    public static final String STANDARD = "STANDARD";
    public static final String INFREQUENT_ACCESS = "INFREQUENT_ACCESS";
    public static final String DELIVERY = "DELIVERY";

    /** How long events are kept, given the class too; null for no limit. */
    public @Nullable Integer daysKept() {
        return logClass.equals(DELIVERY) ? Integer.valueOf(1) : retentionInDays;
    }

    public Group withRetention(@Nullable Integer days) {
        return new Group(name, arn, createdAt, logClass, kmsKeyId, days, deletionProtected, tags);
    }

    public Group withDeletionProtected(boolean next) {
        return new Group(name, arn, createdAt, logClass, kmsKeyId, retentionInDays, next, tags);
    }

    public Group withKmsKey(@Nullable String key) {
        return new Group(name, arn, createdAt, logClass, key, retentionInDays, deletionProtected, tags);
    }

    public Group withTags(SortedMap<String, String> next) {
        return new Group(name, arn, createdAt, logClass, kmsKeyId, retentionInDays, deletionProtected, next);
    }
}
