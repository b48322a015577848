package dev.drydock.internal.call.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.drydock.operation.AwsService;
import dev.drydock.testkit.ServiceShapes;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SafePatternTest {

    private static final String HUGE = "a".repeat(10_000_000);

    /** The patterns of all tables. */
    static Stream<Arguments> patterns() {
        Set<String> seen = new HashSet<>();
        return Stream.of(AwsService.values())
                .flatMap(SafePatternTest::patterns)
                .filter(each -> seen.add((String) each.get()[0]));
    }

    private static Stream<Arguments> patterns(AwsService service) {
        return ServiceShapes.table(service)
                .lines()
                .filter(line -> line.startsWith("string "))
                .map(line -> line.split(" ", 5))
                .filter(words -> words.length == 5)
                .map(words -> Arguments.argumentSet(words[1], words[4]));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void no_text_overflows_or_hangs_a_pattern(String regex) {
        SafePattern pattern = new SafePattern(regex);

        assertTimeout(Duration.ofSeconds(20), () -> {
            for (String unit : new String[] {"a", "a-", "a/", "0", "-", "_", "arn:aws-a", "\ud83d\ude80"}) {
                for (int times : new int[] {30, 255, 1_000, 4_000}) {
                    pattern.matches(unit.repeat(times));
                    pattern.matches(unit.repeat(times) + "!");
                    pattern.matches(unit.repeat(times) + " A");
                }
            }
            pattern.matches(HUGE);
        });
    }

    @Test
    void an_exponential_pattern_is_given_up() {
        SafePattern pattern = new SafePattern("(a|aa|aaa|b?a)+(x+x+)+y");

        assertThat(pattern.matches("aaaxxy")).isTrue();
        assertThat(pattern.matches("a".repeat(200) + "x".repeat(200))).isFalse();
    }

    @Test
    void ordinary_texts_match_as_ever() {
        SafePattern name =
                new SafePattern("[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*");

        assertThat(name.matches("shop/web-api")).isTrue();
        assertThat(name.matches("shop//web")).isFalse();
        assertThat(name.matches("")).isFalse();
    }
}
