package dev.drydock.internal.ecs.task.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogDriverOptionsTest {

    private static final List<String> PIECES = List.of(
            "mode",
            "max-buffer-size",
            "awslogs-create-group",
            "tag",
            "1",
            "10",
            "m",
            "kib",
            ".5",
            " ",
            "-",
            "é",
            "blocking",
            "non-",
            "true",
            "9999999999");

    @ParameterizedTest
    @CsvSource({"10, 10", "4k, 4096", "4KiB, 4096", "1.5 MB, 1572864", "2g, 2147483648", "1b, 1"})
    void a_size_is_read_as_docker_reads_it(String size, long bytes) {
        assertThat(LogDriverOptions.buffer(Map.of("max-buffer-size", size), true))
                .isEqualTo(bytes);
    }

    @Test
    void what_is_taken_has_a_buffer_and_nothing_breaks_the_reader() {
        Random random = new Random(20);
        for (int i = 0; i < 100_000; i++) {
            Map<String, String> options = new TreeMap<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                options.put(text(random), text(random));
            }
            boolean byDefault = random.nextBoolean();

            if (LogDriverOptions.problem(options, byDefault) == null) {
                assertThat(LogDriverOptions.buffer(options, byDefault)).isGreaterThanOrEqualTo(-1);
            }
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(3); n >= 0; n--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
