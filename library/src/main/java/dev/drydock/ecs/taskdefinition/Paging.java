package dev.drydock.ecs.taskdefinition;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a sorted list into pages. A token holds the last key of its page and the direction of the list, not a position,
 * so that items may appear and vanish between two pages without one being shown twice or passed over.
 */
final class Paging {

    private static final int MAX_TOKEN = 4096;
    private static final char ASCENDING = 'a';
    private static final char DESCENDING = 'd';

    private Paging() {}

    /**
     * One page of a list.
     *
     * @param sorted the whole list, strictly ascending or strictly descending by key
     * @param key the key of an item, comparable as text
     * @param token where the previous page ended, or null for the first
     * @param maxResults how many the caller wants, or null for the default
     */
    static <T> Page<T> of(
            List<T> sorted,
            Function<T, String> key,
            @Nullable String token,
            @Nullable Integer maxResults,
            int defaultSize,
            int maxSize) {
        if (maxResults != null && (maxResults < 1 || maxResults > maxSize)) {
            throw ReferenceMessages.PAGE_SIZE.with(maxSize);
        }
        int size = maxResults == null ? defaultSize : maxResults;
        int from = token == null ? 0 : start(sorted, key, token);
        int to = Math.min(sorted.size(), from + size);
        List<T> items = List.copyOf(sorted.subList(from, to));
        if (to == sorted.size()) {
            return new Page<>(items, null);
        }
        String last = key.apply(sorted.get(to - 1));
        char direction = last.compareTo(key.apply(sorted.get(to))) < 0 ? ASCENDING : DESCENDING;
        return new Page<>(items, encode(direction + last));
    }

    private static <T> int start(List<T> sorted, Function<T, String> key, String token) {
        String content = decode(token);
        char direction = content.charAt(0);
        String last = content.substring(1);
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = key.apply(sorted.get(middle)).compareTo(last);
            boolean shown = direction == ASCENDING ? order <= 0 : order >= 0;
            if (shown) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String encode(String content) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String decode(String token) {
        if (token.length() > MAX_TOKEN) {
            throw ReferenceMessages.PAGE_TOKEN.with();
        }
        String content;
        try {
            content = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw ReferenceMessages.PAGE_TOKEN.with();
        }
        boolean directed = content.length() > 1 && (content.charAt(0) == ASCENDING || content.charAt(0) == DESCENDING);
        if (!directed) {
            throw ReferenceMessages.PAGE_TOKEN.with();
        }
        return content;
    }

    /**
     * A page.
     *
     * @param items what it shows
     * @param nextToken where the next one starts; null at the end
     */
    record Page<T>(List<T> items, @Nullable String nextToken) {}
}
