package dev.drydock.house;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages beside the README: each piece of code on them stands in a test of the samples. */
class PageSnippetsTest {

    private static final String LOGS = "docs/logs.md";
    private static final String LOAD_BALANCERS = "docs/load-balancers.md";
    private static final String METRICS = "docs/metrics.md";
    private static final String AUTO_SCALING = "docs/auto-scaling.md";
    private static final String SPRING = "docs/spring.md";
    private static final String KOTLIN = "docs/kotlin.md";
    private static final String GRADLE = "docs/gradle.md";

    static Stream<Arguments> parts() {
        return Stream.of(LOGS, LOAD_BALANCERS, METRICS, AUTO_SCALING, SPRING, KOTLIN, GRADLE)
                .flatMap(page -> Snippets.of(page).keySet().stream().map(part -> Arguments.of(page, part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_snippet_is_the_one_in_the_samples(String page, String part) {
        Readme.assertHolds(page, part, Snippets.of(page).get(part));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGS, LOAD_BALANCERS, METRICS, AUTO_SCALING, SPRING, KOTLIN, GRADLE})
    void there_is_no_other_code_on_it(String page) throws IOException {
        Snippets.assertAllMarked(Readme.root().resolve(page), Snippets.of(page).values());
    }
}
