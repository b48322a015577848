package dev.drydock.internal.call;

import dev.drydock.internal.kernel.OpenOrder;
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

    private static final String RISING = ">";
    private static final String FALLING = "<";

    private static final Message BAD_TOKEN =
            new Message("InvalidParameterException", "Invalid nextToken.", Source.UNSURE);

    private static final Message BAD_SIZE =
            new Message("InvalidParameterException", "maxResults must be between {} and {}.", Source.UNSURE);

    private static final Tokens TOKENS = new Tokens("drydock1:", BAD_TOKEN);

    private Paging() {}

    /**
     * The tokens of a service: texts that it gave itself, not to be read by others.
     *
     * @param prefix what its tokens begin with
     * @param bad what it says to a token that it did not give
     */
    public record Tokens(String prefix, Message bad) {

        private static final int LONGEST = 8_192;

        /** A token that holds a text. */
        public String encode(String text) {
            byte[] bytes = (prefix + text).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }

        /**
         * The text that a token holds.
         *
         * @throws Refusal if it is not one of these
         */
        public String decode(String token) {
            String text = read(token);
            if (text == null) {
                throw bad.with();
            }
            return text;
        }

        /** Whether a token is one of these. */
        public boolean hasGiven(String token) {
            return read(token) != null;
        }

        private @Nullable String read(String token) {
            if (token.length() > LONGEST) {
                return null;
            }
            try {
                String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
                return text.startsWith(prefix) ? text.substring(prefix.length()) : null;
            } catch (IllegalArgumentException notBase64) {
                return null;
            }
        }
    }

    /**
     * One page of a listing whose order is open.
     *
     * @throws Refusal if the token is not one of ours, or maxResults not in 1 to maxSize
     */
    public static <T> Page<T> of(
            OpenOrder.Listing<T> listing,
            @Nullable String token,
            @Nullable Integer maxResults,
            int defaultSize,
            int maxSize) {
        return of(listing.items(), listing.key(), token, maxResults, defaultSize, maxSize);
    }

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
        return of(TOKENS, sorted, key, token, maxResults == null ? defaultSize : maxResults);
    }

    /**
     * One page of a listing of a service with tokens of its own.
     *
     * @param sorted everything there is, in the order of the listing
     * @param key tells items apart; must rise or fall strictly along the listing, compared as text
     * @param token where to go on, as an earlier page said; null for the start
     * @param size how many items at most
     * @throws Refusal if the token is not one of these
     */
    public static <T> Page<T> of(
            Tokens tokens, List<T> sorted, Function<T, String> key, @Nullable String token, int size) {
        int from = token == null ? 0 : startAfter(sorted, key, place(tokens, token));
        int to = Math.min(sorted.size(), from + size);
        List<T> items = List.copyOf(sorted.subList(from, to));
        if (to == sorted.size()) {
            return new Page<>(items, null);
        }
        String last = key.apply(sorted.get(to - 1));
        boolean rising = last.compareTo(key.apply(sorted.get(to))) < 0;
        return new Page<>(items, tokens.encode((rising ? RISING : FALLING) + last));
    }

    /** The direction in which a listing went, and the last key it showed. */
    private static String place(Tokens tokens, String token) {
        String place = tokens.decode(token);
        if (!place.startsWith(RISING) && !place.startsWith(FALLING)) {
            throw tokens.bad().with();
        }
        return place;
    }

    /** The place of the first item beyond the last one shown, whether or not that one is still there. */
    private static <T> int startAfter(List<T> sorted, Function<T, String> key, String directionAndKey) {
        int direction = isRising(sorted, key, directionAndKey.startsWith(RISING)) ? 1 : -1;
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

    /** Which way a listing goes now; one too short to tell goes as it did when its token was made. */
    private static <T> boolean isRising(List<T> sorted, Function<T, String> key, boolean before) {
        return sorted.size() < 2
                ? before
                : key.apply(sorted.get(0)).compareTo(key.apply(sorted.get(sorted.size() - 1))) < 0;
    }
}
