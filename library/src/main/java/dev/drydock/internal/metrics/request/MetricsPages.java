package dev.drydock.internal.metrics.request;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Pages by {@code NextToken}. */
public final class MetricsPages {

    /** The tokens of Amazon CloudWatch. */
    public static final Paging.Tokens TOKENS = new Paging.Tokens("drydock-cw1:", MetricsMessages.BAD_TOKEN);

    private MetricsPages() {}

    /**
     * One page of a listing.
     *
     * @param key rises or falls strictly along it, compared as text
     */
    public static <T> Page<T> of(List<T> sorted, Function<T, String> key, @Nullable String token, int size) {
        return Paging.of(TOKENS, sorted, key, token == null || token.isEmpty() ? null : token, size);
    }
}
