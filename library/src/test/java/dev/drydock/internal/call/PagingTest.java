package dev.drydock.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    private static Page<String> page(List<String> all, String token, Integer size) {
        return Paging.of(all, Function.identity(), token, size, 3, 10);
    }

    @Test
    void pages_follow_each_other_until_there_is_no_token() {
        List<String> all = List.of("a", "b", "c", "d", "e", "f", "g");

        Page<String> first = page(all, null, null);
        Page<String> second = page(all, first.nextToken(), null);
        Page<String> third = page(all, second.nextToken(), null);

        assertThat(first.items()).containsExactly("a", "b", "c");
        assertThat(second.items()).containsExactly("d", "e", "f");
        assertThat(third.items()).containsExactly("g");
        assertThat(third.nextToken()).isNull();
    }

    @Test
    void a_last_page_that_is_full_has_no_token() {
        assertThat(page(List.of("a", "b", "c"), null, null).nextToken()).isNull();
    }

    @Test
    void a_page_goes_on_rightly_although_items_came_and_went() {
        List<String> all = new ArrayList<>(List.of("a", "b", "c", "d", "e"));
        Page<String> first = page(all, null, 3);
        all.removeAll(List.of("a", "c"));
        all.add(0, "aa");

        assertThat(page(all, first.nextToken(), 3).items()).containsExactly("d", "e");
    }

    @Test
    void falling_listings_are_paged_too() {
        List<String> all = new ArrayList<>(List.of("a", "b", "c", "d"));
        all.sort(Comparator.reverseOrder());
        Page<String> first = page(all, null, 2);
        all.remove("c");

        assertThat(page(all, first.nextToken(), 2).items()).containsExactly("b", "a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "bm9uc2Vuc2U", "AAAA", "ZHJ5ZG9jazE6"})
    void a_token_we_did_not_give_is_refused(String token) {
        assertThatThrownBy(() -> page(List.of("a", "b"), token, 1))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("InvalidParameterException"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 11, Integer.MAX_VALUE})
    void a_size_out_of_range_is_refused(int size) {
        assertThatThrownBy(() -> page(List.of("a", "b"), null, size))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("between 1 and 10");
    }
}
