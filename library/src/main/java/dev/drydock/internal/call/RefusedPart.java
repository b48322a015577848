package dev.drydock.internal.call;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** The part of a batch that is not carried out and comes back in {@code failures}. */
public interface RefusedPart {

    /** The request for what is left of the batch; null if nothing is. */
    @Nullable
    SdkRequest rest(SdkRequest whole);

    /**
     * The answer to the whole batch.
     *
     * @param answer that to the rest; null if nothing was left
     */
    SdkResponse whole(SdkRequest whole, @Nullable SdkResponse answer);
}
