package dev.drydock.internal.logs.insights;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which rows the command stats takes for one group: those whose values are shown alike. */
class GroupsOfRowsTest {

    private final InsightsWorld insights = new InsightsWorld();

    @Test
    void a_zero_has_no_sign() {
        insights.put("{\"n\":1}", "{\"n\":-1}");

        assertThat(insights.rows("stats count(*) as c by n * 0 as zero")).containsExactly("zero=0, c=2");
    }

    @Test
    void a_number_that_was_reckoned_is_in_the_group_of_the_field_that_shows_it() {
        insights.put("{\"n\":1}", "{\"n\":-1}", "{\"other\":1}");

        assertThat(insights.rows("stats count(*) as c by coalesce(n, 1) as number"))
                .containsExactly("number=-1, c=1", "number=1, c=2");
        assertThat(insights.rows("stats count(*) as c by coalesce(n, 1) as number, bin(1w)"))
                .hasSize(2);
    }

    @Test
    void numbers_that_differ_in_a_decimal_that_is_not_shown_are_groups_of_their_own() {
        insights.put("{\"n\":100001}", "{\"n\":100002}");

        assertThat(insights.rows("stats count(*) as c by n / 10000000 as part"))
                .containsExactly("part=0.01, c=1", "part=0.01, c=1");
    }
}
