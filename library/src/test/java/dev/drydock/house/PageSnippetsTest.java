package dev.drydock.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages under docs: each piece of code on them stands in the samples. */
class PageSnippetsTest {

    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(Readme.root().resolve("docs"))) {
            return files.map(file -> "docs/" + file.getFileName())
                    .filter(page -> page.endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Arguments> parts() throws IOException {
        return pages().stream()
                .flatMap(page -> Snippets.of(page).keySet().stream().map(part -> Arguments.of(page, part)));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void a_snippet_is_the_one_in_the_samples(String page, String part) {
        Readme.assertHolds(page, part, Snippets.of(page).get(part));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void there_is_no_other_code_on_it(String page) throws IOException {
        Snippets.assertAllMarked(Readme.root().resolve(page), Snippets.of(page).values());
    }
}
