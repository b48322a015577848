package dev.drydock.internal.loadbalancing.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardsTest {

    @ParameterizedTest
    @CsvSource({
        "*, '', true",
        "?, '', false",
        "/img/*, /img/, true",
        "/img/*, /img, false",
        "/*/x, /a/b/x, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "a\\*c, a*c, true",
        "a\\*c, abc, false",
        "a\\?c, a?c, true",
        "a\\\\c, a\\c, true",
        "a\\b, a\\b, true",
        "A, a, false",
    })
    void a_pattern_matches_a_whole_text_or_not(String pattern, String text, boolean matches) {
        assertThat(Wildcards.matches(pattern, text)).isEqualTo(matches);
    }

    @Test
    void a_hundred_thousand_patterns_match_as_a_naive_reading_says() {
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            String pattern = text(random, "ab*?\\", 8);
            String text = text(random, "ab*?\\", 8);

            assertThat(Wildcards.matches(pattern, text))
                    .as("%s against %s", pattern, text)
                    .isEqualTo(naive(pattern, text));
        }
    }

    @Test
    void no_pattern_takes_long() {
        String pattern = "*a".repeat(60) + "b";
        String text = "a".repeat(20_000);

        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThat(Wildcards.matches(pattern, text)).isFalse());
    }

    private static String text(Random random, String letters, int most) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(most);
        for (int i = 0; i < length; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static boolean naive(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        char first = pattern.charAt(0);
        if (first == '*') {
            return naive(pattern.substring(1), text) || !text.isEmpty() && naive(pattern, text.substring(1));
        }
        boolean escapes = first == '\\' && pattern.length() > 1 && "*?\\".indexOf(pattern.charAt(1)) >= 0;
        char wanted = escapes ? pattern.charAt(1) : first;
        boolean one = !escapes && first == '?';
        return !text.isEmpty()
                && (one || text.charAt(0) == wanted)
                && naive(pattern.substring(escapes ? 2 : 1), text.substring(1));
    }
}
