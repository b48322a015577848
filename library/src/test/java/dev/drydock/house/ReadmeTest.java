package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in the README stands in a test of the samples. */
class ReadmeTest {

    private static final Map<String, String> SNIPPETS = Snippets.of("README");

    static Stream<String> parts() {
        return SNIPPETS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_snippet_is_the_one_in_the_samples(String part) {
        Readme.assertHolds(part, SNIPPETS.get(part));
    }

    @Test
    void the_first_test_takes_fifteen_lines_at_most() {
        long fences = 2;

        assertThat(SNIPPETS.get("first-test").lines().count() - fences).isLessThanOrEqualTo(15);
    }

    @Test
    void there_is_no_other_java_in_it() throws IOException {
        Snippets.assertAllMarked(Readme.root().resolve("README.md"), SNIPPETS.values());
    }

    @Test
    void every_suite_of_the_samples_is_listed() throws IOException {
        String readme = Files.readString(Readme.root().resolve("README.md"));

        try (Stream<Path> files = Files.list(Snippets.SAMPLES)) {
            List<String> suites = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Test.java"))
                    .filter(name -> !name.startsWith("Readme") && !name.startsWith("Tour"))
                    .filter(name -> !name.endsWith("SnippetsTest.java"))
                    .sorted()
                    .toList();
            assertThat(suites).allSatisfy(suite -> assertThat(readme).contains("samples/" + suite));
        }
    }
}
