package dev.drydock.internal.wire.query;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What went wrong.
 *
 * @param byCaller whether the caller caused it
 * @param code as AWS sends it, {@code TargetGroupNotFound}
 * @param message what is told; null if AWS tells nothing
 * @param members the exception whose modeled members are told too; null if there is none
 */
public record QueryFailure(
        boolean byCaller,
        String code,
        @Nullable String message,
        @Nullable SdkPojo members) {

    /** A failure that is told by its code and message alone. */
    public static QueryFailure of(String code, @Nullable String message) {
        return new QueryFailure(true, code, message, null);
    }
}
