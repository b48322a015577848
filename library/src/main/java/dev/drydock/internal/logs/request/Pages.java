package dev.drydock.internal.logs.request;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sorted listings into pages the way CloudWatch Logs does. A token holds the last key of its page, so that a page
 * goes on rightly although items came and went.
 */
public final class Pages {

    private static final String PREFIX = "logs1:";

    private Pages() {}

    /**
     * One page of a listing.
     *
     * @param sorted everything there is
     * @param key tells items apart; rises along the listing, or falls if it is descending, compared as text
     * @throws Refusal if the token is not one of ours, or the limit is not in 1 to most
     */
    public static <T> Page<T> of(
            List<T> sorted,
            Function<T, String> key,
            boolean descending,
            @Nullable String token,
            @Nullable Integer limit,
            int most) {
        int size = RequestRules.limit(limit, most);
        int from = token == null ? 0 : startAfter(sorted, key, descending, decode(token));
        int to = Math.min(sorted.size(), from + size);
        List<T> items = List.copyOf(sorted.subList(from, to));
        return new Page<>(items, to == sorted.size() ? null : encode(key.apply(sorted.get(to - 1))));
    }

    /** A token that holds a text. */
    public static String encode(String text) {
        byte[] bytes = (PREFIX + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * The text that a token holds.
     *
     * @throws Refusal if it is not one of ours
     */
    public static String decode(String token) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as AWS refuses a token it did not give.
        }
        throw LogsMessages.BAD_TOKEN.with();
    }

    private static <T> int startAfter(List<T> sorted, Function<T, String> key, boolean descending, String last) {
        int direction = descending ? -1 : 1;
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (direction * key.apply(sorted.get(middle)).compareTo(last) > 0) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
