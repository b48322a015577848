package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every piece of Java in the README stands in a test of the samples, between {@code README begins} and {@code ends}. */
class ReadmeTest {

    private static final Path SAMPLES = Readme.root().resolve("samples/src/test/java/dev/drydock/samples");
    private static final String BEGIN = "// README begins: ";
    private static final String END = "// README ends";

    static Stream<String> parts() {
        return snippets().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_snippet_is_the_one_in_the_samples(String part) {
        Readme.assertHolds(part, "```java\n" + String.join("\n", snippets().get(part)) + "\n```\n");
    }

    @Test
    void the_first_test_takes_fifteen_lines_at_most() {
        assertThat(snippets().get("first-test")).hasSizeLessThanOrEqualTo(15);
    }

    @Test
    void there_is_no_other_java_in_it() throws IOException {
        List<String> lines = Files.readAllLines(Readme.root().resolve("README.md"));

        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals("```java")) {
                assertThat(lines.get(i - 1))
                        .as("line %s", i)
                        .startsWith("<!-- ")
                        .endsWith(" -->");
            }
        }
        assertThat(lines)
                .filteredOn(line -> line.equals("```java"))
                .hasSameSizeAs(snippets().keySet());
    }

    @Test
    void every_suite_of_the_samples_is_listed() throws IOException {
        String readme = Files.readString(Readme.root().resolve("README.md"));

        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<String> suites = files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith("Test.java"))
                    .filter(name -> !name.startsWith("Readme") && !name.startsWith("Tour"))
                    .sorted()
                    .toList();
            assertThat(suites).allSatisfy(suite -> assertThat(readme).contains("samples/" + suite));
        }
    }

    private static Map<String, List<String>> snippets() {
        Map<String, List<String>> snippets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(Files.readAllLines(file), snippets);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return snippets;
    }

    private static void read(List<String> lines, Map<String, List<String>> snippets) {
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(BEGIN);
            if (at >= 0) {
                List<String> snippet = new ArrayList<>();
                for (int j = i + 1; !lines.get(j).contains(END); j++) {
                    String line = lines.get(j);
                    snippet.add(line.length() < at ? "" : line.substring(at));
                }
                snippets.put(lines.get(i).substring(at + BEGIN.length()), snippet);
            }
        }
    }
}
