package dev.drydock.internal.call.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {

    @ParameterizedTest
    @CsvSource({
        "*, anything, true",
        "dev-*, dev-1, true",
        "dev-*, dev-, true",
        "dev-*, a-dev-1, false",
        "*-rc, 1-rc, true",
        "*-rc, 1-rc2, false",
        "a*b, aXbXb, true",
        "latest, latest, true",
        "latest, Latest, false",
        "*.*, 1.2, true",
        "*.*, 12, false"
    })
    void a_wildcard_matches_the_whole_text(String wildcard, String text, boolean matches) {
        assertThat(Wildcard.matches(wildcard, text)).isEqualTo(matches);
    }
}
