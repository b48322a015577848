package dev.drydock.internal.call.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that users give: whatever they are, they are refused at once or decided in time linear in the text. */
class LinearPatternTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                    (.|x)*Z             ; xxxxZ      ; true
                    ^(?:INFO|ERROR)     ; an ERROR   ; false
                    ^\\d{4}-\\d{2}      ; 2026-01-01 ; true
                    []a]{2}             ; x]a        ; true
                    [^]]                ; ]]]        ; false
                    [[:digit:]]{3}      ; a123       ; true
                    \\(a{2}             ; (aa        ; true
                    (?i)error           ; ERROR      ; true
                    """)
    void what_is_described_is_found_anywhere(String expression, String text, boolean found) {
        assertThat(LinearPattern.of(expression).occursIn(text)).isEqualTo(found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(open",
                "a**",
                "(?:){2147483647}x",
                "((a{1000}){1000}){1000}",
                "(((((a{30}){30}){30}){30}){30})",
                "(?:[a-z]{999}){999}",
                "a{1000}{1000}",
                "(a)(?=b)",
                "(a)\\1"
            })
    void what_go_does_not_take_or_what_is_too_large_is_refused_at_once(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> LinearPattern.of(expression));
    }

    @Test
    void nesting_without_end_is_refused_before_the_stack_is() {
        String deep = "(".repeat(60_000) + "a" + ")".repeat(60_000);

        assertThatIllegalArgumentException().isThrownBy(() -> LinearPattern.of(deep));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.|x)*Z", "(x+x+)+y", "(x*)*y", "(?:x|xx)+$y", "[0-9]+ms", "(.*)(.*)(.*)(.*)(.*)y"})
    void no_pattern_takes_long_over_a_long_text(String expression) {
        LinearPattern pattern = LinearPattern.of(expression);
        String text = "x".repeat(250_000);

        boolean found = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> pattern.occursIn(text));

        assertThat(found).isFalse();
    }
}
