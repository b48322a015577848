package dev.drydock.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page of CloudWatch Logs says that queries refuse, they do. */
class LogsPageTest {

    private static final Path FILE = Readme.root().resolve("docs/logs.md");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z_]+)`");

    static Stream<String> commands() {
        return words("refused-commands");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_that_it_calls_refused_is_refused_by_name(String command) {
        assertRefused(command + " @message", "the command " + command.toLowerCase(Locale.ROOT));
    }

    static Stream<String> functions() {
        return words("refused-functions");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void a_function_that_it_calls_refused_is_refused_by_name(String function) {
        assertRefused("stats " + function + "(status) by bin(5m)", "the function " + function);
    }

    private static Stream<String> words(String part) {
        String begin = "<!-- " + part + " -->";
        try {
            String page = Files.readString(FILE);
            String text = page.substring(page.indexOf(begin) + begin.length(), page.indexOf("<!-- /" + part + " -->"));
            return CODE.matcher(text).results().map(each -> each.group(1));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void assertRefused(String query, String what) {
        try (Drydock aws = Drydock.create()) {
            aws.given().logGroup("/ecs/web");
            long now = aws.time().instant().getEpochSecond();

            assertThatThrownBy(() -> aws.logs()
                            .startQuery(b -> b.logGroupName("/ecs/web")
                                    .startTime(now - 3_600)
                                    .endTime(now)
                                    .queryString(query)))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessageContaining(what);
        }
    }
}
