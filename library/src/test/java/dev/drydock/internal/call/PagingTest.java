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

    @Test
    void a_listing_that_is_turned_round_goes_on_in_its_new_direction() {
        Page<String> rising = page(List.of("a", "b", "c", "d"), null, 2);
        Page<String> falling = page(List.of("d", "c", "b", "a"), null, 3);

        assertThat(page(List.of("d", "c", "b", "a"), rising.nextToken(), 3).items())
                .containsExactly("a");
        assertThat(page(List.of("a", "b", "c", "d"), falling.nextToken(), 3).items())
                .containsExactly("c", "d");
    }

    @Test
    void where_one_item_is_left_the_token_knows_the_direction() {
        Page<String> falling = page(List.of("d", "c", "b", "a"), null, 2);

        assertThat(page(List.of("a"), falling.nextToken(), 2).items()).containsExactly("a");
        assertThat(page(List.of("e"), falling.nextToken(), 2).items()).isEmpty();
    }

    @Test
    void services_do_not_take_each_others_tokens() {
        Message bad = new Message("InvalidParameterException", "Not ours.", Source.UNSURE);
        Paging.Tokens other = new Paging.Tokens("other1:", bad);
        Page<String> first = page(List.of("a", "b"), null, 1);

        assertThatThrownBy(() -> Paging.of(other, List.of("a", "b"), Function.identity(), first.nextToken(), 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("Not ours.");
        assertThatThrownBy(
                        () -> Paging.of(other, List.of("a", "b"), Function.identity(), other.encode("no direction"), 1))
                .isInstanceOf(Refusal.class)
                .hasMessage("Not ours.");
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
