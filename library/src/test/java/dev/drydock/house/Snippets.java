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

/**
 * The pieces of Java on a page. Each stands in a test of the samples, between {@code // README begins: name} and
 * {@code // README ends}, or with the page's path instead: {@code // docs/logs.md begins: name}.
 */
final class Snippets {

    /** Where the tests of the samples are. */
    static final Path SAMPLES = Readme.root().resolve("samples/src/test/java/dev/drydock/samples");

    private static final String FENCE = "```java";

    private Snippets() {}

    /** The lines of each, by name. */
    static Map<String, List<String>> of(String page) {
        Map<String, List<String>> snippets = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(page, Files.readAllLines(file), snippets);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return snippets;
    }

    private static void read(String page, List<String> lines, Map<String, List<String>> snippets) {
        String begin = "// " + page + " begins: ";
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(begin);
            if (at >= 0) {
                List<String> snippet = new ArrayList<>();
                for (int j = i + 1; !lines.get(j).contains("// " + page + " ends"); j++) {
                    String line = lines.get(j);
                    snippet.add(line.length() < at ? "" : line.substring(at));
                }
                snippets.put(lines.get(i).substring(at + begin.length()), snippet);
            }
        }
    }

    /** What the page shows of a piece. */
    static String fenced(List<String> snippet) {
        return FENCE + '\n' + String.join("\n", snippet) + "\n```\n";
    }

    /** Checks that a page has so many pieces of Java and each between a pair of comments. */
    static void assertAllMarked(Path page, int count) throws IOException {
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).equals(FENCE)) {
                assertThat(lines.get(i - 1))
                        .as("line %s", i)
                        .startsWith("<!-- ")
                        .endsWith(" -->");
            }
        }
        assertThat(lines).filteredOn(line -> line.equals(FENCE)).hasSize(count);
    }
}
