package dev.drydock.internal.call;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkResponse;

/** What a handler produced: either an answer or a refusal. */
public record Outcome(
        @Nullable SdkResponse response, @Nullable Refusal refusal) {

    /** Whether a caller would see no difference between the two, request ids aside. */
    public boolean sameAs(Outcome other) {
        if (refusal != null && other.refusal != null) {
            return refusal.code().equals(other.refusal.code()) && refusal.text().equals(other.refusal.text());
        }
        return response != null && other.response != null && response.equalsBySdkFields(other.response);
    }
}
