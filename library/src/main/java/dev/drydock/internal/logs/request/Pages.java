package dev.drydock.internal.logs.request;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.Refusal;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Cuts sorted listings into pages, with the tokens of CloudWatch Logs and its words about those it did not give. */
public final class Pages {

    private static final Paging.Tokens TOKENS = new Paging.Tokens("logs1:", LogsMessages.BAD_TOKEN);

    /** Gives numbers as many digits each. */
    private static final long PAD = 1_000_000_000_000_000_000L;

    private Pages() {}

    /**
     * One page of a listing.
     *
     * @param sorted everything there is
     * @param key tells items apart; rises or falls strictly along the listing, compared as text
     * @param limit how many items at most; null for as many as a page can hold
     * @throws Refusal if the token is not one of ours
     */
    public static <T> Page<T> of(
            List<T> sorted, Function<T, String> key, @Nullable String token, @Nullable Integer limit, int most) {
        return Paging.of(TOKENS, sorted, key, token, limit == null ? most : limit);
    }

    /**
     * One page of a listing in the order of numbers, rising or falling, none of them negative.
     *
     * @throws Refusal if the token is not one of ours
     */
    public static <T> Page<T> byNumber(
            List<T> sorted, ToLongFunction<T> number, @Nullable String token, @Nullable Integer limit, int most) {
        return of(sorted, each -> Long.toString(PAD + number.applyAsLong(each)), token, limit, most);
    }

    /** Whether a token is one of ours. */
    public static boolean hasGiven(String token) {
        return TOKENS.hasGiven(token);
    }

    /** A token that holds a text. */
    public static String encode(String text) {
        return TOKENS.encode(text);
    }

    /**
     * The text that a token holds.
     *
     * @throws Refusal if it is not one of ours
     */
    public static String decode(String token) {
        return TOKENS.decode(token);
    }
}
