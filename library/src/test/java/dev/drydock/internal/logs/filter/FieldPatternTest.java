package dev.drydock.internal.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines are the guide's. */
class FieldPatternTest {

    private static final String APACHE =
            "127.0.0.1 Prod frank [10/Oct/2000:13:25:15 -0700] \"GET /index.html HTTP/1.0\" 404 1534";

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "[ip, user, username, timestamp, request =*.html*, status_code = 4*, bytes] ~ true",
                "[ip=%127\\.0\\.0\\.[1-9]%, user, username, timestamp, request =*.html*, status_code = 4*, bytes] ~ true",
                "[ip=%127\\.0\\.0\\.[2-9]%, user, username, timestamp, request =*.html*, status_code = 4*, bytes] ~ false",
                "[..., request =*.html*, status_code = 4*, bytes] ~ true",
                "[..., request =*.html*, status_code = 4*,] ~ true",
                "[..., request =*.php*, status_code = 4*, bytes] ~ false",
                "[ip, ..., bytes > 1000] ~ true",
                "[ip, ..., bytes <= 1000] ~ false",
                "[ip, user, username, timestamp, request, status_code = 404 || status_code = 410, bytes] ~ true",
                "[ip, user, username, timestamp, request, status_code = 401 || status_code = 410, bytes] ~ false",
                "[..., status_code >= 400 && status_code < 500, bytes] ~ true",
                "[..., status_code = 500 || status_code >= 400 && status_code < 404, bytes] ~ false",
                "[ip, ..., status_code, bytes = 1534] ~ true",
                "[a, b, c, d, ..., e, f, g] ~ true",
                "[a, b, c, d, e, ..., f, g, h] ~ false",
                "[,,,,,,] ~ true",
                "[,,,,,,,] ~ false",
                "[...] ~ true"
            })
    void fields_are_compared_in_their_order(String pattern, boolean expected) {
        assertThat(FilterPatternParser.parse(pattern).matches(APACHE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '~',
            value = {
                "[w1=ERROR, w2] ~ ERROR 09/25/2014 12:00:02 Failed to process request ~ true",
                "[w1=ERROR, w2] ~ WARNING 09/25/2014 12:00:02 Invalid user request ~ false",
                "[w1=ERROR, w2] ~ ERROR ~ false",
                "[w1=ERROR || w1=WARNING, w2] ~ WARNING 09/25/2014 12:00:02 Invalid user request ~ true",
                "[w1!=ERROR && w1!=WARNING, w2] ~ INFO 09/25/2014 12:00:00 GET /service/resource/67 1200 ~ true",
                "[w1!=ERROR && w1!=WARNING, w2] ~ ERROR 09/25/2014 12:00:02 Failed to process request ~ false",
                "[logLevel, date, time, method, url=%/service/resource/[0-9]+$%, response_time]"
                        + " ~ INFO 09/25/2014 12:00:00 GET /service/resource/67 1200 ~ true",
                "[logLevel, date, time, method, url=%/service/resource/[0-9]+$%, response_time]"
                        + " ~ INFO 09/25/2014 12:00:01 POST /service/resource/67/part/111 1310 ~ false",
                "[timestamp=*Z, request_id=\"*-*\", event] ~ 2024-01-01T00:00:00Z a-b three more words ~ true"
            })
    void the_last_field_takes_the_rest(String pattern, String line, boolean expected) {
        assertThat(FilterPatternParser.parse(pattern).matches(line)).isEqualTo(expected);
    }

    @Test
    void fields_are_extracted_by_name_or_place_without_brackets_and_quotes() {
        assertThat(FilterPatternParser.parse("[ip, ..., timestamp, request, status_code, ]")
                        .extracted(APACHE))
                .isEqualTo(Map.of(
                        "$ip", "127.0.0.1",
                        "$2", "Prod",
                        "$3", "frank",
                        "$timestamp", "10/Oct/2000:13:25:15 -0700",
                        "$request", "GET /index.html HTTP/1.0",
                        "$status_code", "404",
                        "$7", "1534"));
    }

    @Test
    void the_last_field_is_extracted_as_all_that_is_left() {
        assertThat(FilterPatternParser.parse("[level, what]").extracted("ERROR [a b] \"c d\"  "))
                .isEqualTo(Map.of("$level", "ERROR", "$what", "[a b] \"c d\""));
        assertThat(FilterPatternParser.parse("[level, what]").extracted("ERROR [a b]"))
                .isEqualTo(Map.of("$level", "ERROR", "$what", "a b"));
    }

    @Test
    void blanks_before_and_between_fields_are_no_fields() {
        assertThat(FilterPatternParser.parse("[level, what]").extracted(" \tERROR   x"))
                .isEqualTo(Map.of("$level", "ERROR", "$what", "x"));
    }

    @Test
    void nothing_is_extracted_from_a_message_with_too_few_fields() {
        assertThat(FilterPatternParser.parse("[ip, ..., bytes]").extracted("alone"))
                .isEmpty();
    }

    @Test
    void a_bracket_or_a_quote_that_nothing_closes_is_part_of_its_field() {
        assertThat(FilterPatternParser.parse("[...]").extracted("[x \"y z\" [v \"w [u"))
                .isEqualTo(Map.of("$1", "[x", "$2", "y z", "$3", "[v", "$4", "\"w", "$5", "[u"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[a b]",
                "[a = ]",
                "[a = 404 || b = 410]",
                "[a = 1 && ]",
                "[..., a, ...]",
                "[a > x]",
                "[a = \"x]",
                "[a-b]",
                "[a, b]]",
                "[a = %x%, b = %y%, c = %z%]"
            })
    void a_bad_pattern_is_refused(String pattern) {
        assertThatThrownBy(() -> FilterPatternParser.parse(pattern))
                .isInstanceOf(Refusal.class)
                .hasMessage("Invalid filter pattern");
    }
}
