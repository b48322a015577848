package dev.drydock.internal.logs.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionCriteriaTest {

    private static final Set<String> FIELDS = Set.of("@aws.region", "LogGroupName");
    private static final Map<String, String> VALUES = Map.of("@aws.region", "us-east-1", "LogGroupName", "/app");
    private static final int RANDOM_TEXTS = 100_000;

    private static Optional<SelectionCriteria> parse(String text) {
        return SelectionCriteriaParser.parse(text, FIELDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\0',
            value = {
                "@aws.region = \"us-east-1\"; true",
                "@aws.region=\"us-east-1\"; true",
                "@aws.region != \"us-east-1\"; false",
                "@aws.region IN [\"a\", \"us-east-1\"]; true",
                "@aws.region IN []; false",
                "LogGroupName NOT IN []; true",
                "LogGroupName NOT IN [\"/app\",\"/other\"]; false",
                "@aws.region = \"a\" AND LogGroupName = \"/app\" OR LogGroupName = \"/app\"; true",
                "@aws.region = \"a\" AND (LogGroupName = \"/app\" OR LogGroupName = \"/app\"); false",
            })
    void criteria_hold_of_fields(String text, boolean holds) {
        assertThat(parse(text).orElseThrow().holds(VALUES)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LogGroupName",
                "LogGroupName NOT",
                "LogGroupName NOT IN",
                "LogGroupName NOT IN [\"/app\"",
                "LogGroupName NOT IN [\"/app\",]",
                "LogGroupName NOT IN ['/app']",
                "LogGroupName NOT IN [\"/app\"] AND",
                "LogGroupName ! = \"a\" b",
                "(LogGroupName = \"a\"",
                "LogGroupName == \"a\"",
                "Other = \"a\"",
                "loggroupname = \"a\"",
            })
    void what_is_none_is_told_apart(String text) {
        assertThat(parse(text)).isEmpty();
    }

    @Test
    void parentheses_without_end_are_none() {
        assertThat(parse("(".repeat(100_000))).isEmpty();
    }

    @Test
    void no_text_breaks_the_parser() {
        String[] parts = {
            "LogGroupName",
            "@aws.region",
            " ",
            "NOT",
            "IN",
            "[",
            "]",
            "\"",
            "a",
            ",",
            "=",
            "!=",
            "AND",
            "OR",
            "(",
            ")",
            "é"
        };
        Random random = new Random(20);
        int read = 0;
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(14); part >= 0; part--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Optional<SelectionCriteria> parsed = parse(text.toString());
            parsed.ifPresent(each -> each.holds(VALUES));
            read += parsed.isPresent() ? 1 : 0;
        }

        assertThat(read).isPositive();
    }
}
