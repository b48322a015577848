package dev.drydock.internal.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.drydock.internal.call.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents are the guide's. */
class JsonPatternTest {

    private static final String TRAIL = "{\"eventType\":\"UpdateTrail\",\"sourceIPAddress\":\"111.111.111.111\","
            + "\"arrayKey\":[\"value\",\"another value\"],\"objectList\":[{\"name\":\"a\",\"id\":1},{\"name\":\"b\",\"id\":2}],"
            + "\"SomeObject\":null,\"cluster.name\":\"c\",\"ok\":true,\"errorCode\":400,\"latency\":49.5}";

    private static final String PEOPLE =
            "{\"user\":{\"id\":1,\"email\":\"John.Stiles@example.com\"},\"users\":[{\"id\":2,\"email\":"
                    + "\"John.Doe@example.com\"},{\"id\":3,\"email\":\"Jane.Doe@example.com\"}],\"actions\":[\"GET\",\"PUT\","
                    + "\"DELETE\"],\"coordinates\":[[0,1,2],[4,5,6],[7,8,9]]}";

    private static boolean matches(String pattern, String message) {
        return FilterPatternParser.parse(pattern).matches(message);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "{ $.eventType = \"UpdateTrail\" } ~ true",
                "{$.eventType=\"UpdateTrail\"} ~ true",
                "{ $.eventType = UpdateTrail } ~ true",
                "{ $.eventType = \"updatetrail\" } ~ false",
                "{ $.eventType = \"Update*\" } ~ true",
                "{ $.eventType != \"UpdateTrail\" } ~ false",
                "{ $.eventType = \"*\" } ~ true",
                "{ $.sourceIPAddress != 123.123.* } ~ true",
                "{ $.sourceIPAddress = 111.111.* } ~ true",
                "{ $.arrayKey[0] = \"value\" } ~ true",
                "{ $.arrayKey[1] = \"value\" } ~ false",
                "{ $.arrayKey[2] = \"value\" } ~ false",
                "{ $.arrayKey = \"value\" } ~ false",
                "{ $.objectList != \"value\" } ~ false",
                "{ $.objectList[1].name = \"b\" } ~ true",
                "{ $.objectList[*].id = 2 } ~ true",
                "{ $.objectList[*].id = 3 } ~ false",
                "{ $.eventType = %Trail% } ~ true",
                "{ $.eventType != %Trail% } ~ false",
                "{ $.arrayKey[*] = %val.{2}% } ~ true",
                "{ $.* = %111\\.111\\.111\\.1[0-9]{1,2}% } ~ true",
                "{ $.['cluster.name'] = \"c\" } ~ true",
                "{ $['cluster.name'] = \"c\" } ~ true",
                "{ $.SomeObject IS NULL } ~ true",
                "{ $.eventType IS NULL } ~ false",
                "{ $.SomeOtherObject IS NULL } ~ false",
                "{ $.ok IS TRUE } ~ true",
                "{ $.ok IS FALSE } ~ false",
                "{ $.SomeOtherObject NOT EXISTS } ~ true",
                "{ $.SomeObject NOT EXISTS } ~ false",
                "{ $.SomeOtherObject != \"x\" } ~ false",
                "{ $.SomeObject != \"x\" } ~ false",
                "{ $.errorCode = 400} ~ true",
                "{ $.errorCode = 4e+2 } ~ true",
                "{ $.errorCode != 400.0 } ~ false",
                "{ $.errorCode >= 400 } ~ true",
                "{ $.errorCode > 400 } ~ false",
                "{ $.errorCode = 4* } ~ true",
                "{ $.errorCode = \"400\" } ~ false",
                "{ $.latency < 50 } ~ true",
                "{ $.latency <= 49 } ~ false",
                "{ $.latency > -1 } ~ true",
                "{ $.errorCode <= 400 } ~ true",
                "{ $.errorCode < 400 } ~ false",
                "{ $.errorCode >= 401 } ~ false",
                "{ $.errorCode = %^4\\d0$% } ~ true",
                "{ $.errorCode != %^4\\d0$% } ~ false",
                "{ $.errorCode = %^5% } ~ false",
                "{ $.arrayKey[0] = \"another value\" } ~ false",
                "{ $.eventType != 400 } ~ true",
                "{ $.eventType = 400 } ~ false",
                "{ $.eventType > 400 } ~ false",
                "{ $.eventType = \"Up\\date*\" } ~ true",
                "{ $.eventType = \"nothing\" || $.errorCode = 400 } ~ true",
                "{ $.eventType = \"nothing\" || $.errorCode = 500 } ~ false"
            })
    void a_value_is_found_and_compared(String pattern, boolean expected) {
        assertThat(matches(pattern, TRAIL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "{ ($.user.id = 1) && ($.users[0].email = \"John.Doe@example.com\") } ~ true",
                "{ $.user.email = \"John.Stiles@example.com\" || $.coordinates[0][1] = \"nonmatch\" && $.actions[2] = \"nonmatch\" }"
                        + " ~ true",
                "{ ($.user.email = \"John.Stiles@example.com\" || $.coordinates[0][1] = \"nonmatch\") && $.actions[2] = \"nonmatch\" }"
                        + " ~ false",
                "{ ($.user.id = 2 && $.users[0].email = \"nonmatch\") || $.actions[2] = \"GET\" } ~ false",
                "{ $.coordinates[1][2] = 6 } ~ true"
            })
    void and_binds_more_than_or(String pattern, boolean expected) {
        assertThat(matches(pattern, PEOPLE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "INFO {\"eventType\":\"UpdateTrail\"}",
                "[{\"eventType\":\"UpdateTrail\"}]",
                "{\"eventType\":\"UpdateTrail\"",
                "{\"eventType\":\"UpdateTrail\"} and more",
                "\"eventType\""
            })
    void a_message_that_is_no_object_never_matches(String message) {
        assertThat(matches("{ $.eventType = \"UpdateTrail\" }", message)).isFalse();
        assertThat(matches("{ $.eventType NOT EXISTS }", message)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ }",
                "{ eventType = \"a\" }",
                "{ $ = \"a\" }",
                "{ $. = \"a\" }",
                "{ $.a }",
                "{ $.a = }",
                "{ $.a == 1 }",
                "{ $.a = 'x' }",
                "{ $.a = \"x }",
                "{ $.a = \"x\\}",
                "{ $.a[0123456789] = 1 }",
                "{ $.a[1/] = 1 }",
                "{ $.a[:1] = 1 }",
                "{ $.a > \"x\" }",
                "{ $.a < %x% }",
                "{ $.a = two words }",
                "{ $.a IS NOT NULL }",
                "{ $.a EXISTS }",
                "{ $.a = 1 && }",
                "{ ($.a = 1 }",
                "{ $.a = 1) }",
                "{ $.a[x] = 1 }",
                "{ $.a[1 = 1 }",
                "{ $.*.* = 1 }",
                "{ $.a = %x% && $.b = %y% && $.c = %z% }",
                "{ $.a[*] = 1 && $.b[*] = 1 && $.c[*] = 1 && $.d[*] = 1 }"
            })
    void a_bad_pattern_is_refused(String pattern) {
        assertThatThrownBy(() -> FilterPatternParser.parse(pattern))
                .isInstanceOf(Refusal.class)
                .hasMessage("Invalid filter pattern");
    }

    @Test
    void parentheses_without_end_are_refused() {
        assertThatThrownBy(() -> FilterPatternParser.parse("{" + "(".repeat(100_000) + "}"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void numbers_beyond_measure_are_just_numbers() {
        assertThat(matches("{ $.a > 1 }", "{\"a\":1e999999999}")).isTrue();
        assertThat(matches("{ $.a = 1* }", "{\"a\":1e999999999}")).isTrue();
    }

    /** Whether a message with a number that no Java number holds is JSON is for the JSON library's version to say. */
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999999", "1e-2147483648"})
    void a_number_that_nothing_can_hold_breaks_nothing(String number) {
        String message = "{\"a\":" + number + ",\"b\":1}";

        assertThatCode(() -> matches("{ $.b = 1 }", message)).doesNotThrowAnyException();
        assertThat(matches("{ $.b = 2 }", message)).isFalse();
    }

    @Test
    void a_number_keeps_its_zeros() {
        assertThat(matches("{ $.a = 100* }", "{\"a\":100.0}")).isTrue();
        assertThat(FilterPatternParser.parse("{ $.a > 1 }").extracted("{\"a\":100.0}"))
                .containsExactly(entry("$.a", "100.0"));
    }

    @Test
    void a_quote_within_quotes_is_escaped() {
        assertThat(matches("{ $.said = \"a \\\"b\\\" \\\\ c\" }", "{\"said\":\"a \\\"b\\\" \\\\ c\"}"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ $.a[*] = 1 && $.b[*] = 1 && $.c[*] = 1 }",
                "{ $.a[0] = %x% || $.b = %y% || $.c[0] = 1 }",
                "{ $.c[9] = 1 }",
                "{ $.a[*] = 1 && $.b[999999999] NOT EXISTS }"
            })
    void three_wildcards_two_expressions_and_nine_digits_are_allowed(String pattern) {
        assertThat(matches(pattern, "{\"a\":[1],\"b\":[1],\"c\":[1,0,0,0,0,0,0,0,0,1]}"))
                .isTrue();
    }

    @Test
    void what_its_selectors_find_is_extracted_whichever_part_holds() {
        assertThat(FilterPatternParser.parse("{ $.ok IS TRUE || $.latency > 50 }")
                        .extracted(TRAIL))
                .containsExactly(entry("$.latency", "49.5"), entry("$.ok", "true"));
        assertThat(FilterPatternParser.parse("{ $.ok NOT EXISTS || $.latency < 50 }")
                        .extracted(TRAIL))
                .containsExactly(entry("$.latency", "49.5"), entry("$.ok", "true"));
    }

    @Test
    void what_its_selectors_find_is_extracted() {
        assertThat(FilterPatternParser.parse("{ $.eventType = \"*\" && $.errorCode > 1 && $.nothing NOT EXISTS }")
                        .extracted(TRAIL))
                .containsExactly(entry("$.errorCode", "400"), entry("$.eventType", "UpdateTrail"));
    }
}
