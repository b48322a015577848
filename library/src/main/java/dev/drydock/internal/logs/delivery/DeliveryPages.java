package dev.drydock.internal.logs.delivery;

import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.Pages;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What the listings of this noun have in common: pages in the order of creation, and how tags are shown. */
final class DeliveryPages {

    private static final int PAGE = 50;

    private DeliveryPages() {}

    /** One page of a listing, its tokens judged in the words of the newer operations. */
    static <T> Page<T> of(List<T> created, ToLongFunction<T> number, @Nullable String token, @Nullable Integer limit) {
        if (token != null && !Pages.hasGiven(token)) {
            throw DeliveryMessages.BAD_TOKEN.with();
        }
        return Pages.byNumber(created, number, token, limit, PAGE);
    }

    /** Tags are left out where there are none. */
    static @Nullable Map<String, String> tags(SortedMap<String, String> tags) {
        return tags.isEmpty() ? null : tags;
    }
}
