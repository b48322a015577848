package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The pieces of code on a page. Each stands in a test of the samples, or in one of the samples for a framework or language,
 * between {@code // README begins: name} and {@code // README ends}, or with the page's path instead: {@code // docs/logs.md
 * begins: name}.
 */
final class Snippets {

    /** Where the tests of the samples are. */
    static final Path SAMPLES = Readme.root().resolve("samples/src/test/java/dev/drydock/samples");

    /** Samples that a profile builds. */
    private static final List<Path> INTEGRATIONS = Stream.of("spring-boot-3", "kotlin", "gradle")
            .map(each -> Readme.root().resolve("samples").resolve(each))
            .toList();

    /** What begins a piece of code, by how the name of its file ends. */
    private static final Map<String, String> FENCES =
            Map.of(".java", "```java", ".kt", "```kotlin", ".kts", "```kotlin");

    private Snippets() {}

    /** What the page shows of each, by name. */
    static Map<String, String> of(String page) {
        Map<String, String> snippets = new LinkedHashMap<>();
        read(page, SAMPLES, 1, snippets);
        INTEGRATIONS.forEach(each -> read(page, each, Integer.MAX_VALUE, snippets));
        return snippets;
    }

    private static void read(String page, Path folder, int depth, Map<String, String> snippets) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                String fence = FENCES.get(name.substring(Math.max(0, name.lastIndexOf('.'))));
                if (fence != null) {
                    read(page, Files.readAllLines(file), fence, snippets);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void read(String page, List<String> lines, String fence, Map<String, String> snippets) {
        String begin = "// " + page + " begins: ";
        for (int i = 0; i < lines.size(); i++) {
            int at = lines.get(i).indexOf(begin);
            if (at >= 0) {
                List<String> snippet = new ArrayList<>();
                for (int j = i + 1; !lines.get(j).contains("// " + page + " ends"); j++) {
                    String line = lines.get(j);
                    snippet.add(line.length() < at ? "" : line.substring(at));
                }
                snippets.put(
                        lines.get(i).substring(at + begin.length()),
                        fence + '\n' + String.join("\n", snippet) + "\n```\n");
            }
        }
    }

    /** Checks that a page has no other pieces of code in the languages of these, and each between a pair of comments. */
    static void assertAllMarked(Path page, Collection<String> snippets) throws IOException {
        Set<String> fences = snippets.stream()
                .map(each -> each.substring(0, each.indexOf('\n')))
                .collect(Collectors.toCollection(TreeSet::new));
        fences.add(FENCES.get(".java"));
        List<String> lines = Files.readAllLines(page);
        for (int i = 0; i < lines.size(); i++) {
            if (fences.contains(lines.get(i))) {
                assertThat(lines.get(i - 1))
                        .as("line %s", i)
                        .startsWith("<!-- ")
                        .endsWith(" -->");
            }
        }
        assertThat(lines).filteredOn(fences::contains).hasSize(snippets.size());
    }
}
