package dev.drydock.internal.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Refusal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterPatternTest {

    private static final List<String> REQUESTS = List.of(
            "[ERROR 400] BAD REQUEST",
            "[ERROR 401] UNAUTHORIZED REQUEST",
            "[ERROR 419] MISSING ARGUMENTS",
            "[ERROR 420] INVALID ARGUMENTS",
            "[ERROR 500] INTERNAL SERVER ERROR",
            "[SUCCESS 200] AUTHORIZED REQUEST",
            "[INFO] REQUEST FAILED");

    private static final List<String> MESSAGES = List.of("ERROR WARN message", "ERROR message", "WARN message");

    private static final List<String> SENTENCES = List.of(
            "[ERROR] A fatal exception has occurred",
            "Exiting with ERRORCODE: -1",
            "[ERROR] Caught IllegalArgumentException",
            "[ERROR] Unhandled Exception",
            "[ERROR] Unhanded exception: InvalidQueryException",
            "[WARN] Failed to process the request",
            "[ERROR] Unable to continue: Failed to process the request");

    /** The numbers are places in the list, from 0. */
    static Stream<Arguments> examples() {
        return Stream.of(
                Arguments.of("ERROR", REQUESTS, List.of(0, 1, 2, 3, 4)),
                Arguments.of("ERROR ARGUMENTS", REQUESTS, List.of(2, 3)),
                Arguments.of("?ERROR ?ARGUMENTS", REQUESTS, List.of(0, 1, 2, 3, 4)),
                Arguments.of("?BAD ?INVALID", REQUESTS, List.of(0, 3)),
                Arguments.of("?ERROR REQUEST", REQUESTS, List.of(0, 1, 5, 6)),
                Arguments.of("?ERROR ?ARGUMENTS -400", REQUESTS, List.of(1, 2, 3, 4, 5, 6)),
                Arguments.of("\"INTERNAL SERVER ERROR\"", REQUESTS, List.of(4)),
                Arguments.of("ERROR -ARGUMENTS", REQUESTS, List.of(0, 1, 4)),
                Arguments.of("\" \"", REQUESTS, List.of(0, 1, 2, 3, 4, 5, 6)),
                Arguments.of("%AUTHORIZED%", REQUESTS, List.of(1, 5)),
                Arguments.of("ERROR", MESSAGES, List.of(0, 1)),
                Arguments.of("?ERROR ?WARN", MESSAGES, List.of(0, 1, 2)),
                Arguments.of("ERROR WARN", MESSAGES, List.of(0)),
                Arguments.of("ERROR -WARN", MESSAGES, List.of(1)),
                Arguments.of("ERROR", SENTENCES, List.of(0, 1, 2, 3, 4, 6)),
                Arguments.of("\"ERROR\" - \"Exiting\"", SENTENCES, List.of(0, 2, 3, 4, 6)),
                Arguments.of("ERROR Exception", SENTENCES, List.of(2, 3, 4)),
                Arguments.of("Failed to process the request", SENTENCES, List.of(5, 6)),
                Arguments.of("\"[ERROR]\" Exception", SENTENCES, List.of(2, 3, 4)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void a_pattern_matches_by_the_rules_of_the_guide(String pattern, List<String> messages, List<Integer> expected) {
        FilterPattern parsed = FilterPatternParser.parse(pattern);

        assertThat(Stream.iterate(0, i -> i < messages.size(), i -> i + 1).filter(i -> parsed.matches(messages.get(i))))
                .isEqualTo(expected);
    }

    static Stream<Arguments> terms() {
        return Stream.of(
                Arguments.of("error", "ERROR", false),
                Arguments.of("ERR", "ERROR", true),
                Arguments.of("a b", "b then a", true),
                Arguments.of("\"a b\"", "b a", false),
                Arguments.of("\"say \\\"hi\\\"\"", "they say \"hi\"", true),
                Arguments.of("\"C:\\\\x\"", "C:\\x", true),
                Arguments.of("-\"timed out\"", "it timed out", false),
                Arguments.of("-\"timed out\"", "it went well", true),
                Arguments.of("?\"timed out\" ?refused", "refused", true),
                Arguments.of("a\t\nb", "ab", true),
                Arguments.of("\"a\"\"b\"", "b a", true),
                Arguments.of("snake_case 42", "snake_case is 42", true),
                Arguments.of("\"ünï\"", "ünïcode", true));
    }

    @ParameterizedTest
    @MethodSource("terms")
    void terms_occur_as_they_are(String pattern, String message, boolean matches) {
        assertThat(FilterPatternParser.parse(pattern).matches(message)).isEqualTo(matches);
    }

    static Stream<Arguments> expressions() {
        return Stream.of(
                Arguments.of("%^[hc]at%", "hat on", true),
                Arguments.of("%^[hc]at%", "a hat", false),
                Arguments.of("%[hc]at$%", "a cat", true),
                Arguments.of("%colou?r%", "color", true),
                Arguments.of("%colou?r%", "colour", true),
                Arguments.of("%[abcx-z]%", "y", true),
                Arguments.of("%^a{3,5}$%", "aa", false),
                Arguments.of("%^a{3,5}$%", "aaaa", true),
                Arguments.of("%^a{,2}$%", "aa", true),
                Arguments.of("%^a{,2}$%", "aaa", false),
                Arguments.of("%^a{3,}$%", "aaaa", true),
                Arguments.of("%^starting|^shutting down%", "shutting down", true),
                Arguments.of("%^starting|^shutting down%", "now shutting down", false),
                Arguments.of("%gray|grey%", "grey", true),
                Arguments.of("%.*gray.*|.*grey.*%", "so grey it is", true),
                Arguments.of("%.*gray|.*grey%", "green", false),
                Arguments.of("%.*%", "", true),
                Arguments.of("%[|].*x%", "|ax", true),
                Arguments.of("%\\|.*x%", "ax", false),
                Arguments.of("%a\\|.*x%", "a|bx", true),
                Arguments.of("%.*?x%", "ax", true),
                Arguments.of("%10\\.10\\.0\\.1%", "10x10.0.1", false),
                Arguments.of("%10\\.10\\.0\\.1%", "from 10.10.0.1", true),
                Arguments.of("%^ab*c$%", "ac", true),
                Arguments.of("%^ab+c$%", "ac", false),
                Arguments.of("%^.at$%", "hat", true),
                Arguments.of("%\\d\\d\\sms%", "took 15 ms", true),
                Arguments.of("%\\x28x\\x29%", "f(x)", true),
                Arguments.of("%[[]x%", "[x", true),
                Arguments.of("%^[a[:digit:]]+$%", "g]", true),
                Arguments.of("%^[a[:digit:]]+$%", "7", false),
                Arguments.of("%^[a{,]+$%", "{,", true),
                Arguments.of("%^[a{,]+$%", "0", false),
                Arguments.of("%a:b%", "a:b", true),
                Arguments.of("%x{%", "x{", true),
                Arguments.of("%a\\x20b%", "a b", true),
                Arguments.of("-%^DEBUG%", "DEBUG x", false),
                Arguments.of("ERROR %4\\d\\d%", "ERROR 404", true),
                Arguments.of("ERROR %4\\d\\d%", "ERROR 500", false));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void regular_expressions_are_searched_for(String pattern, String message, boolean matches) {
        assertThat(FilterPatternParser.parse(pattern).matches(message)).isEqualTo(matches);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n", "\" \""})
    void an_empty_pattern_matches_everything(String pattern) {
        assertThat(FilterPatternParser.parse(pattern).matches("x")).isTrue();
    }

    @Test
    void terms_name_nothing_that_could_be_extracted() {
        assertThat(FilterPatternParser.parse("ERROR").extracted("ERROR 400")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%ab+c% -%d%",
                "?%ab+c% ?%d%",
                "[a = %ab+c%, b = %d%]",
                "{ $.a = %ab+c% && $.b = %d% }",
            })
    void a_pattern_costs_what_its_expressions_cost(String pattern) {
        int one = FilterPatternParser.parse("%ab+c%").cost();
        int other = FilterPatternParser.parse("%d%").cost();

        assertThat(one).isGreaterThan(other);
        assertThat(other).isPositive();
        assertThat(FilterPatternParser.parse(pattern).cost()).isEqualTo(one + other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR -DEBUG", "?ERROR ?WARN", "[a = x, b = 1]", "{ $.a = \"x\" && $.b = 1 }"})
    void a_pattern_without_expressions_costs_nothing(String pattern) {
        assertThat(FilterPatternParser.parse(pattern).cost()).isZero();
    }

    @Test
    void an_expression_with_many_ways_to_match_is_decided_all_the_same() {
        FilterPattern pattern = FilterPatternParser.parse("%a*a*a*a*b%");
        String message = "a".repeat(100_000);

        assertThat(pattern.matches(message)).isFalse();
        assertThat(pattern.matches(message + "b")).isTrue();
    }

    static Stream<Arguments> badPatterns() {
        String invalid = "Invalid filter pattern";
        return Stream.of(
                Arguments.of("some-word", "Invalid character(s) in term 'some-word'"),
                Arguments.of("user@example.com", "Invalid character(s) in term 'user@example.com'"),
                Arguments.of("?-x", "Invalid character(s) in term '-x'"),
                Arguments.of("über", "Invalid character(s) in term 'über'"),
                Arguments.of("a\"b\"", "Invalid character(s) in term 'a\"b\"'"),
                Arguments.of("\"\"", "Invalid character(s) in term '\"\"'"),
                Arguments.of("\"open", invalid),
                Arguments.of("\"open\\", invalid),
                Arguments.of("ERROR -", invalid),
                Arguments.of("?", invalid),
                Arguments.of("%open", invalid),
                Arguments.of("%%", invalid),
                Arguments.of("%a**b%", invalid),
                Arguments.of("%[a%", invalid),
                Arguments.of("%a{3,1}%", invalid),
                Arguments.of("%something!%", "Invalid character(s) in term 'something!'"),
                Arguments.of("%(a)%", "Invalid character(s) in term '(a)'"),
                Arguments.of("%é%", "Invalid character(s) in term 'é'"),
                Arguments.of("%\\b%", "Invalid character(s) in term '\\b'"),
                Arguments.of("%\\x2%", "Invalid character(s) in term '\\x2'"),
                Arguments.of("%\\x%", "Invalid character(s) in term '\\x'"),
                Arguments.of("%\\xZZ%", "Invalid character(s) in term '\\xZZ'"),
                Arguments.of("%\\%", "Invalid character(s) in term '\\'"),
                Arguments.of("{ $.a = 1", "If a filter pattern starts with '{' it must end with '}'"),
                Arguments.of("[a, b", invalid));
    }

    @ParameterizedTest
    @MethodSource("badPatterns")
    void a_bad_pattern_is_refused(String pattern, String message) {
        assertThatThrownBy(() -> FilterPatternParser.parse(pattern))
                .isInstanceOf(Refusal.class)
                .hasMessage(message)
                .extracting(thrown -> ((Refusal) thrown).code())
                .isEqualTo("InvalidParameterException");
    }

    @Test
    void a_huge_bad_pattern_is_refused_with_a_short_message() {
        assertThatThrownBy(() -> FilterPatternParser.parse("-".repeat(10_000_000)))
                .isInstanceOf(Refusal.class)
                .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(2_000));
    }

    @Test
    @Timeout(10)
    void an_expression_that_may_begin_with_anything_is_not_tried_at_every_place() {
        String message = "a".repeat(1_000_000);

        assertThat(FilterPatternParser.parse("%.*timeout.*%").matches(message)).isFalse();
    }
}
