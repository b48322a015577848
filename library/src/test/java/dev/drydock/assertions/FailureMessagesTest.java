package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What each assertion says first when it fails, as kept in {@code failures.txt} beside this test's resources. Run with {@code
 * -Ddrydock.write=true} to write it anew, and read the difference.
 */
class FailureMessagesTest {

    private static final Path KEPT = Path.of("src/test/resources/dev/drydock/assertions/failures.txt");

    @Test
    void each_failure_says_what_was_expected_and_what_is() throws IOException {
        String said = FailingAssertions.failing()
                .map(each -> each.name() + "\n    " + firstLine(each) + "\n")
                .collect(Collectors.joining());

        if (Boolean.getBoolean("drydock.write")) {
            Files.writeString(KEPT, said, StandardCharsets.UTF_8);
        }
        assertThat(said).isEqualTo(Files.readString(KEPT, StandardCharsets.UTF_8));
    }

    private static String firstLine(Failing<?> failing) {
        return failing.message()
                .split("\n", 2)[0]
                .replaceAll("\\b[0-9a-f]{32}\\b", "<id>")
                .replaceAll("ecs-svc/[0-9]+", "ecs-svc/<id>")
                .replaceAll("i-[0-9a-f]{17}", "i-<id>")
                .replaceAll("sha256:[0-9a-f]+", "sha256:<digest>");
    }
}
