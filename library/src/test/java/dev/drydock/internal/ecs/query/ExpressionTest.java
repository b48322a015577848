package dev.drydock.internal.ecs.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.ecs.query.Expression.And;
import dev.drydock.internal.ecs.query.Expression.Not;
import dev.drydock.internal.ecs.query.Expression.Or;
import dev.drydock.internal.ecs.query.Expression.Predicate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

    private static Predicate stack(String value) {
        return new Predicate(Field.attribute("stack"), Operator.EQUALS, List.of(value));
    }

    private static boolean selects(String text, Host host) throws InvalidExpression {
        return QueryCompiler.compile(ExpressionParser.parse(text)).selects(host);
    }

    @Test
    void and_binds_closer_than_or_and_not_closest() throws InvalidExpression {
        Expression parsed =
                ExpressionParser.parse("attribute:stack == a or not attribute:stack == b and attribute:stack == c");

        assertThat(parsed).isEqualTo(new Or(List.of(stack("a"), new And(List.of(new Not(stack("b")), stack("c"))))));
    }

    @Test
    void parentheses_group() throws InvalidExpression {
        Expression parsed =
                ExpressionParser.parse("(attribute:stack == a || attribute:stack == b) && !attribute:stack == c");

        assertThat(parsed).isEqualTo(new And(List.of(new Or(List.of(stack("a"), stack("b"))), new Not(stack("c")))));
        assertThat(parsed).hasToString("(attribute:stack == a or attribute:stack == b) and not(attribute:stack == c)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attribute:stack equals prod | attribute:stack == prod
            attribute:stack not_equals prod | attribute:stack != prod
            attribute:size greater_than 2 | attribute:size > 2
            attribute:size greater_than_equal 2 | attribute:size >= 2
            attribute:size less_than 2 | attribute:size < 2
            attribute:size less_than_equal 2 | attribute:size <= 2
            attribute:stack not_exists | attribute:stack !exists
            attribute:stack not_in [a] | attribute:stack !in [a]
            attribute:stack matches p.* | attribute:stack =~ p.*
            attribute:stack not_matches p.* | attribute:stack !~ p.*
            runningTasksCount==1 | runningTasksCount == 1
            attribute:stack==a&&attribute:stack!=b | attribute:stack == a and attribute:stack != b
            attribute:stack in [ a,b , 'c d' ] | attribute:stack in [a, b, 'c d']
            """)
    void words_and_signs_mean_the_same(String text, String printed) throws InvalidExpression {
        assertThat(ExpressionParser.parse(text)).hasToString(printed);
    }

    @Test
    void numbers_of_attributes_compare_as_numbers_and_other_values_as_text() throws InvalidExpression {
        Host host = new Host().with("disks", "10").with("stack", "prod");

        assertThat(selects("attribute:disks > 9", host)).isTrue();
        assertThat(selects("attribute:disks < 9", host)).isFalse();
        assertThat(selects("attribute:stack > alpha", host)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "==, false, true, false",
        "!=, true, false, true",
        "<, true, false, false",
        "<=, true, true, false",
        ">, false, false, true",
        ">=, false, true, true"
    })
    void what_has_an_order_is_less_the_same_or_greater(String sign, boolean less, boolean same, boolean greater)
            throws InvalidExpression {
        Host host = new Host().running("a", "b").with("disks", "2").agent("1.2.0", true);

        for (String subject : List.of("runningTasksCount", "attribute:disks", "agentVersion")) {
            String version = subject.equals("agentVersion") ? "1.%d.0" : "%d";
            assertThat(selects(subject + sign + version.formatted(3), host)).isEqualTo(less);
            assertThat(selects(subject + sign + version.formatted(2), host)).isEqualTo(same);
            assertThat(selects(subject + sign + version.formatted(1), host)).isEqualTo(greater);
        }
    }

    @Test
    void versions_compare_number_by_number() throws InvalidExpression {
        Host host = new Host().agent("1.14.5", true);

        assertThat(selects("agentVersion > 1.9.10", host)).isTrue();
        assertThat(selects("agentVersion == 1.14.5.0", host)).isTrue();
        assertThat(selects("agentVersion <= 1.14.4", host)).isFalse();
        assertThat(selects("agentVersion == 1.14", host)).isFalse();
        assertThat(selects("agentVersion > 1.14", host)).isTrue();
    }

    @Test
    void an_attribute_that_is_missing_satisfies_only_its_absence() throws InvalidExpression {
        Host host = new Host();

        assertThat(selects("attribute:stack != prod", host)).isFalse();
        assertThat(selects("attribute:stack !in [prod]", host)).isFalse();
        assertThat(selects("attribute:stack !~ p.*", host)).isFalse();
        assertThat(selects("attribute:stack !exists", host)).isTrue();
        assertThat(selects("not(attribute:stack == prod)", host)).isTrue();
    }

    @Test
    void an_attribute_without_a_value_is_there_and_compares_as_an_empty_text() throws InvalidExpression {
        Host host = new Host().with("stack", null);

        assertThat(selects("attribute:stack exists", host)).isTrue();
        assertThat(selects("attribute:stack != prod", host)).isTrue();
        assertThat(selects("attribute:stack == prod", host)).isFalse();
    }

    @Test
    void one_task_of_another_group_is_enough_for_inequality() throws InvalidExpression {
        Host host = new Host().running("db", "web");

        assertThat(selects("task:group != db", host)).isTrue();
        assertThat(selects("not(task:group == db)", host)).isFalse();
        assertThat(selects("task:group exists", host)).isTrue();
        assertThat(selects("task:group exists", new Host())).isFalse();
        assertThat(selects("task:group !exists", host)).isFalse();
        assertThat(selects("task:group !exists", new Host())).isTrue();
    }

    @Test
    void a_pattern_has_to_match_as_a_whole() throws InvalidExpression {
        Host host = new Host().with("ecs.instance-type", "m5.large");

        assertThat(selects("attribute:ecs.instance-type =~ m5", host)).isFalse();
        assertThat(selects("attribute:ecs.instance-type =~ [cm][0-9].*", host)).isTrue();
        assertThat(selects("attribute:ecs.instance-type =~ 'm5.(large|xlarge)'", host))
                .isTrue();
    }

    @Test
    void the_connection_of_the_agent_is_true_or_false() throws InvalidExpression {
        assertThat(selects("agentConnected == true", new Host())).isTrue();
        assertThat(selects("agentConnected == true", new Host().agent("1.0.0", false)))
                .isFalse();
        assertThat(selects("agentConnected in [false]", new Host().agent("1.0.0", false)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "attribute:stack",
                "attribute: == a",
                "attribute:a:b == a",
                "attribute::b == a",
                "attribute:stack ==",
                "attribute:stack == a b",
                "attribute:stack in a",
                "attribute:stack in []",
                "attribute:stack in [a",
                "attribute:stack in [a,]",
                "attribute:stack == 'a",
                "attribute:stack =~ [",
                "attribute:stack ~ a",
                "attribute:stack === a",
                "(attribute:stack == a",
                "attribute:stack == a)",
                "attribute:stack == a and",
                "or attribute:stack == a",
                "not",
                "stack == a",
                "ecs.instance-type == t2.small",
                "task:family == a",
                "task:group > a",
                "agentConnected > true",
                "agentConnected exists",
                "agentVersion =~ 1.*",
                "agentVersion > new",
                "registeredAt < yesterday",
                "registeredAt < 2018-13-01",
                "registeredAt in [2018-01-01]",
                "registeredAt < +999999999-12-31",
                "registeredAt < 2018-06-18T22",
                "registeredAt < 2018-06-18T22:28:28+0000",
                "attribute:stack == \"a\" b",
                "attribute:stack == 'a'b'",
                "attribute:stack =~ (a)",
                "attribute:stack =~ 'prod(?=-1)'",
                "attribute:stack EXISTS",
                "attribute:stack == a AND attribute:stack == b",
                "Attribute:stack == a",
                "attribute:grün == a",
                "runningTasksCount > 99999999999",
                "runningTasksCount in [1]",
                "agentVersion > 1.2.x",
                "runningTasksCount > many",
                "runningTasksCount exists",
                "ec2InstanceId > i-1"
            })
    void a_text_that_is_no_expression_is_refused(String text) {
        assertThatThrownBy(() -> ExpressionParser.parse(text)).isInstanceOf(InvalidExpression.class);
    }

    @Test
    void a_refusal_says_what_is_wrong_and_where() {
        String what = "runningTasksCount cannot be used with =~ at position 44";

        assertThatThrownBy(() -> ExpressionParser.parse("attribute:stack == a and runningTasksCount =~ 1"))
                .hasMessage(what)
                .isInstanceOfSatisfying(
                        InvalidExpression.class,
                        invalid -> assertThat(invalid.problem()).isEqualTo(what));
    }

    @Test
    void two_hundred_levels_are_the_deepest() throws InvalidExpression {
        Host host = new Host().with("stack", "a");

        assertThat(selects("!".repeat(199) + "attribute:stack == b", host)).isTrue();
        assertThatThrownBy(() -> ExpressionParser.parse("!".repeat(200) + "attribute:stack == b"))
                .hasMessage("The expression is nested too deeply at position 201");
    }

    @Test
    void the_name_of_an_attribute_has_128_characters_at_most() throws InvalidExpression {
        String longest = "n".repeat(128);

        assertThat(selects("attribute:" + longest + " exists", new Host().with(longest, "1")))
                .isTrue();
        assertThatThrownBy(() -> ExpressionParser.parse("attribute:" + longest + "n exists"))
                .isInstanceOf(InvalidExpression.class);
    }

    @Test
    void the_name_of_an_attribute_holds_letters_digits_and_five_signs() throws InvalidExpression {
        String name = "azAZ09-_/\\.";

        assertThat(selects("attribute:" + name + " exists", new Host().with(name, "1")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "!", "not "})
    void nesting_without_end_is_refused(String opening) {
        assertThatThrownBy(() -> ExpressionParser.parse(opening.repeat(100_000)))
                .isInstanceOf(InvalidExpression.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "(a|", "a?"})
    void a_pattern_without_end_is_refused(String part) {
        assertThatThrownBy(() -> ExpressionParser.parse("attribute:stack =~ '" + part.repeat(50_000) + "'"))
                .isInstanceOf(InvalidExpression.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*a){20}b", "(x+x+)+y", "((a*)*)*b", "((a+)+)*b", "(a*a*)*b"})
    void a_pattern_that_takes_for_ever_selects_nothing(String pattern) throws InvalidExpression {
        Host host = new Host().with("stack", "a".repeat(128)).with("rack", "x".repeat(128));

        assertThat(selects("attribute:stack =~ '" + pattern + "' or attribute:rack =~ '" + pattern + "'", host))
                .isFalse();
    }

    @Test
    void hundreds_of_conditions_in_a_row_are_nothing_special() throws InvalidExpression {
        String many = "attribute:stack == a or ".repeat(5_000) + "attribute:stack in [" + "a, ".repeat(5_000) + "prod]";

        assertThat(selects(many, new Host().with("stack", "prod"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            attribute:note == 'x && y'   ; x && y
            attribute:note == 'a (b)'    ; a (b)
            attribute:note =~ '[a-z ]+'  ; some words
            attribute:note =~ a|b        ; b
            attribute:note == and        ; and
            attribute:note in ['a, b',c] ; a, b
            attribute:note == C:\\data   ; C:\\data
            """)
    void values_may_hold_what_would_end_them_if_quoted(String expression, String value) throws InvalidExpression {
        assertThat(selects(expression, new Host().with("note", value))).isTrue();
    }

    @Test
    void blanks_of_all_kinds_are_skipped() throws InvalidExpression {
        assertThat(selects("\tattribute:note\n==\r\n a ", new Host().with("note", "a")))
                .isTrue();
    }

    @Test
    void words_that_join_are_told_from_words_that_begin_alike() throws InvalidExpression {
        Host host = new Host().with("order", "1").with("notes", "2");

        assertThat(selects("attribute:order == 1 and not(attribute:notes == 1)", host))
                .isTrue();
        assertThat(selects("not attribute:notes == 1 and!attribute:order exists", host))
                .isFalse();
    }

    @Test
    void numbers_of_running_tasks_and_instants_compare_as_such() throws InvalidExpression {
        Host host = new Host().running("a", "b").registered("2018-02-13T00:00:00Z");

        assertThat(selects("runningTasksCount >= 2 and runningTasksCount != 10", host))
                .isTrue();
        assertThat(selects("registeredAt >= 2018-02-13 and registeredAt <= 2018-02-13T00:00:00", host))
                .isTrue();
        assertThat(selects("registeredAt < 2018-02-13T02:00:00+02:00", host)).isFalse();
        assertThat(selects("registeredAt > 2018-02-13T01:00:00+02:00", host)).isTrue();
    }

    @Test
    void an_expression_tells_how_that_stands_which_it_asks_about() throws InvalidExpression {
        Host host = new Host().with("stack", "blue").running("web", "db").agent("1.99.0", true);

        Expression expression = ExpressionParser.parse(
                "(attribute:stack == green or attribute:rack exists) and not(task:group == db) and agentVersion > 2.0");

        assertThat(Facts.of(expression, host))
                .isEqualTo("attribute:stack is blue, attribute:rack is not there, task:group is db and web,"
                        + " agentVersion is 1.99.0");
    }
}
