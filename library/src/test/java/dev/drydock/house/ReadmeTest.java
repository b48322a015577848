package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path FIRST_TEST =
            Readme.root().resolve("samples/src/test/java/dev/drydock/samples/FirstTest.java");

    private static List<String> firstTest() throws IOException {
        List<String> lines = Files.readAllLines(FIRST_TEST);
        return lines.subList(lines.indexOf("// README begins") + 1, lines.indexOf("// README ends"));
    }

    @Test
    void the_first_test_is_the_one_in_the_samples() throws IOException {
        Readme.assertHolds("first-test", "```java\n" + String.join("\n", firstTest()) + "\n```\n");
    }

    @Test
    void the_first_test_takes_fifteen_lines_at_most() throws IOException {
        assertThat(firstTest()).hasSizeLessThanOrEqualTo(15);
    }
}
