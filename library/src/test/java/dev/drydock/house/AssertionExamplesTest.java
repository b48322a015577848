package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation of every assertion has an example that passes and one that fails. */
class AssertionExamplesTest {

    private static final Path ASSERTIONS = Readme.root().resolve("library/src/main/java/dev/drydock/assertions");

    /** They only go on to another subject, whatever there is. */
    private static final Set<String> GO_ON = Set.of(
            "WorldAssert.and",
            "DrydockAssert.account",
            "DrydockAssert.alarm",
            "DrydockAssert.metric",
            "DrydockAssert.region");

    private static final Pattern METHOD = Pattern.compile(
            "/\\*\\*((?:(?!\\*/)[\\s\\S])*)\\*/\\s+(?:@\\w+\\s+)*public (?!final|class|static|abstract)[^(=;{]* (\\w+)\\(");

    @Test
    void every_assertion_shows_when_it_passes_and_when_it_fails() throws IOException {
        Set<String> without = new TreeSet<>();
        int methods = 0;
        for (Path file : files()) {
            String type = file.getFileName().toString().replace(".java", "");
            Matcher method = METHOD.matcher(Files.readString(file));
            while (method.find()) {
                methods++;
                String name = type + "." + method.group(2);
                boolean shown =
                        method.group(1).contains("// passes") && method.group(1).contains("// fails");
                if (!shown && !GO_ON.contains(name)) {
                    without.add(name);
                }
            }
        }

        assertThat(without)
                .as("without an example that // passes or one that // fails")
                .isEmpty();
        assertThat(methods).isGreaterThan(80);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ASSERTIONS)) {
            return files.filter(file -> file.toString().endsWith("Assert.java"))
                    .sorted()
                    .toList();
        }
    }
}
