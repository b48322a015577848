package dev.drydock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drydock.doors.OpenDoor;
import dev.drydock.doors.OpenDoor.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which members AWS answers when, which it leaves out, and which defaults it puts in; and the page that tells it. */
class AnswersTest {

    private static final Path PAGE = Path.of("..", "docs", "answers.md");

    static List<Situation> situations() {
        return Stream.of(
                        TaskSituations.all(),
                        ServiceSituations.all(),
                        DefinitionSituations.all(),
                        RegistryAndLogSituations.all())
                .flatMap(each -> each)
                .toList();
    }

    static Stream<Arguments> throughDoors() {
        return situations().stream()
                .flatMap(each ->
                        Stream.of(Kind.DIRECT, Kind.TRANSPORT, Kind.SERVER).map(door -> Arguments.of(each, door)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("throughDoors")
    void drydock_answers_as_aws_did(Situation situation, Kind kind) {
        try (OpenDoor door = OpenDoor.open(kind)) {
            JsonNode answer = situation.answer(door);

            assertThat(situation.rows())
                    .allSatisfy(row -> assertThat(row.fits(answer))
                            .as("%s is %s, but there is %s", row.member(), row.value(), answer.at(row.member()))
                            .isTrue());
        }
    }

    @Test
    void the_page_tells_every_row() throws IOException {
        StringBuilder page = new StringBuilder();
        page.append("# What is in an answer\n\n");
        page.append(
                "Generated from the rows that `AnswersTest` holds through the client, the transport and HTTP. A member");
        page.append(
                " that AWS\nleaves out is null or an empty list of the SDK's own (`hasTags()` is false) and is not in the");
        page.append(" JSON.\n");
        for (Situation situation : situations()) {
            page.append("\n## ").append(situation.operation()).append(", ");
            page.append(situation.when()).append("\n\n| member | AWS answers | seen |\n|---|---|---|\n");
            for (Situation.Row row : situation.rows()) {
                page.append("| `")
                        .append(row.member().substring(1).replace('/', '.'))
                        .append("` | ");
                page.append(told(row.value())).append(" | ");
                page.append(row.evidence().name().toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(row.source())
                        .append(" |\n");
            }
        }

        if (Boolean.getBoolean("drydock.write")) {
            Files.writeString(PAGE, page, StandardCharsets.UTF_8);
        }
        assertThat(Files.readString(PAGE, StandardCharsets.UTF_8)).isEqualTo(page.toString());
    }

    private static String told(String value) {
        return switch (value) {
            case Situation.ABSENT -> "nothing";
            case Situation.PRESENT -> "something";
            default -> '`' + value + '`';
        };
    }
}
