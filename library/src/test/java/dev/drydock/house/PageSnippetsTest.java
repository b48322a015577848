package dev.drydock.house;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that tell of a service: each piece of Java on them stands in a test of the samples. */
class PageSnippetsTest {

    private static final String LOGS = "docs/logs.md";
    private static final String LOAD_BALANCERS = "docs/load-balancers.md";
    private static final String METRICS = "docs/metrics.md";
    private static final String AUTO_SCALING = "docs/auto-scaling.md";

    static Stream<Arguments> parts() {
        return Stream.of(LOGS, LOAD_BALANCERS, METRICS, AUTO_SCALING)
                .flatMap(page -> Snippets.of(page).keySet().stream().map(part -> Arguments.of(page, part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_snippet_is_the_one_in_the_samples(String page, String part) {
        Readme.assertHolds(page, part, Snippets.fenced(Snippets.of(page).get(part)));
    }

    @ParameterizedTest
    @ValueSource(strings = {LOGS, LOAD_BALANCERS, METRICS, AUTO_SCALING})
    void there_is_no_other_java_on_it(String page) throws IOException {
        Snippets.assertAllMarked(Readme.root().resolve(page), Snippets.of(page).size());
    }
}
