package dev.drydock.internal.call;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts sorted listings into pages. A token holds the last key of its page, not an offset, so that a page continues
 * correctly although items came and went in between, and survives time moving.
 */
public final class Paging {

    private static final String PREFIX = "drydock1:";
    private static final int LONGEST_TOKEN = 8_192;
    private static final String RISING = ">";
    private static final String FALLING = "<";

    private static final Message BAD_TOKEN =
            new Message("InvalidParameterException", "Invalid nextToken.", Source.UNSURE);

    private static final Message BAD_SIZE =
            new Message("InvalidParameterException", "maxResults must be between {} and {}.", Source.UNSURE);

    private Paging() {}

    /**
     * One page of a listing.
     *
     * @param sorted everything there is, in the order of the listing
     * @param key tells items apart; must rise or fall strictly along the listing, compared as text
     * @param token where to go on, as an earlier page said; null for the start
     * @param maxResults how many items at most; null for the default
     * @throws Refusal if the token is not one of ours, or maxResults not in 1 to maxSize
     */
    public static <T> Page<T> of(
            List<T> sorted,
            Function<T, String> key,
            @Nullable String token,
            @Nullable Integer maxResults,
            int defaultSize,
            int maxSize) {
        if (maxResults != null && (maxResults < 1 || maxResults > maxSize)) {
            throw BAD_SIZE.with(1, maxSize);
        }
        int from = token == null ? 0 : startAfter(sorted, key, decode(token));
        int size = maxResults == null ? defaultSize : maxResults;
        int to = Math.min(sorted.size(), from + size);
        List<T> items = List.copyOf(sorted.subList(from, to));
        if (to == sorted.size()) {
            return new Page<>(items, null);
        }
        String last = key.apply(sorted.get(to - 1));
        boolean rising = last.compareTo(key.apply(sorted.get(to))) < 0;
        return new Page<>(items, encode((rising ? RISING : FALLING) + last));
    }

    private static String encode(String text) {
        byte[] bytes = (PREFIX + text).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String decode(String token) {
        if (token.length() > LONGEST_TOKEN) {
            throw BAD_TOKEN.with();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            if (text.startsWith(PREFIX + RISING) || text.startsWith(PREFIX + FALLING)) {
                return text.substring(PREFIX.length());
            }
        } catch (IllegalArgumentException notBase64) {
            // Refused below, as AWS refuses a token it did not give.
        }
        throw BAD_TOKEN.with();
    }

    /** The place of the first item beyond the last one shown, whether or not that one is still there. */
    private static <T> int startAfter(List<T> sorted, Function<T, String> key, String directionAndKey) {
        int direction = directionAndKey.startsWith(RISING) ? 1 : -1;
        String last = directionAndKey.substring(1);
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
