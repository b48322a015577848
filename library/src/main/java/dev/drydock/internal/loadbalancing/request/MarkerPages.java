package dev.drydock.internal.loadbalancing.request;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.kernel.OpenOrder;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages by {@code Marker} and {@code PageSize}; how large one may be is a matter of shape. */
public final class MarkerPages {

    private static final int PAGE = 400;

    private static final Paging.Tokens TOKENS = new Paging.Tokens("drydock-elb1:", BalancingMessages.BAD_MARKER);

    private MarkerPages() {}

    /** One page of a listing whose order is open. */
    public static <T> Page<T> of(OpenOrder.Listing<T> listing, @Nullable String marker, @Nullable Integer pageSize) {
        return of(listing.items(), listing.key(), marker, pageSize);
    }

    /**
     * One page of a listing.
     *
     * @param key rises strictly along it, compared as text
     */
    public static <T> Page<T> of(
            List<T> sorted, Function<T, String> key, @Nullable String marker, @Nullable Integer pageSize) {
        return Paging.of(TOKENS, sorted, key, marker, pageSize == null ? PAGE : pageSize);
    }
}
