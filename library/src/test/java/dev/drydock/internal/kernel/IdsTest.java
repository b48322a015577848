package dev.drydock.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void ids_look_like_those_of_aws() {
        Ids ids = new Ids(7);

        assertThat(ids.hex("task", "prod")).matches("[0-9a-f]{32}");
        assertThat(ids.uuid("attachment", "prod"))
                .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(ids.digits(19, "deployment", "web")).matches("[1-9][0-9]{18}");
    }

    @Test
    void ids_under_one_parent_do_not_depend_on_what_happens_under_another() {
        Ids quiet = new Ids(7);
        Ids busy = new Ids(7);
        busy.hex("task", "other");
        busy.uuid("task", "another");

        assertThat(busy.hex("task", "prod")).isEqualTo(quiet.hex("task", "prod"));
    }

    @Test
    void another_seed_gives_other_ids() {
        assertThat(new Ids(1).hex("task", "prod")).isNotEqualTo(new Ids(2).hex("task", "prod"));
    }

    @Test
    void a_hundred_thousand_ids_are_all_different() {
        Ids ids = new Ids(1);
        Set<String> seen = new HashSet<>();

        for (int i = 0; i < 100_000; i++) {
            seen.add(ids.hex("task", "prod"));
        }

        assertThat(seen).hasSize(100_000);
    }

    @Test
    void chance_is_spread_evenly_and_needs_no_state() {
        Chance chance = new Chance(3);
        int[] counts = new int[10];

        for (int n = 0; n < 100_000; n++) {
            counts[chance.below(10, "pick", "web", n)]++;
        }

        assertThat(Arrays.stream(counts)).allMatch(count -> count > 9_500 && count < 10_500);
        assertThat(chance.bits("pick", "web", 5)).isEqualTo(new Chance(3).bits("pick", "web", 5));
    }
}
