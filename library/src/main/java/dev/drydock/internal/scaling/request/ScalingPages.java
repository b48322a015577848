package dev.drydock.internal.scaling.request;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.kernel.OpenOrder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages by {@code NextToken} and {@code MaxResults}, of fifty at most. */
public final class ScalingPages {

    private static final int MOST = 50;

    private static final Paging.Tokens TOKENS = new Paging.Tokens("drydock-aas1:", ScalingMessages.BAD_TOKEN);

    private ScalingPages() {}

    /** One page of a listing whose order is open. */
    public static <T> Page<T> of(OpenOrder.Listing<T> listing, @Nullable String token, @Nullable Integer maxResults) {
        return of(listing.items(), listing.key(), token, maxResults);
    }

    /**
     * One page of a listing.
     *
     * @param key rises or falls strictly along it, compared as text
     */
    public static <T> Page<T> of(
            List<T> sorted, Function<T, String> key, @Nullable String token, @Nullable Integer maxResults) {
        if (maxResults != null && (maxResults < 1 || maxResults > MOST)) {
            throw ScalingMessages.PAGE_SIZE.with(MOST);
        }
        return Paging.of(TOKENS, sorted, key, token, maxResults == null ? MOST : maxResults);
    }
}
