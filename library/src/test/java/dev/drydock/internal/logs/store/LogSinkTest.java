package dev.drydock.internal.logs.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.LogSink;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.logs.LogsRegion;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogSinkTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    private final LogsRegion region = new LogsRegion(
            new AccountRegion("123456789012", "us-east-1"),
            Timings.realistic(),
            new Kernel(1, AT, TimeMode.manual(), Limits.standard()).queue("logs"),
            new LogBound(Long.MAX_VALUE, note -> {}));
    private final LogSink sink = region.sink();

    private LogStore.Image image() {
        return (LogStore.Image) region.stores().get(0).image();
    }

    private List<String> written() {
        return image().groups().get(0).streams().get(0).events().stream()
                .map(StoredEvent::message)
                .toList();
    }

    @Test
    void groups_and_streams_are_made_once() {
        assertThat(sink.hasGroup("/ecs/web")).isFalse();

        assertThat(sink.createGroup("/ecs/web", AT)).isEmpty();
        assertThat(sink.createStream("/ecs/web", "ecs/app/1", AT)).isEmpty();
        sink.write("/ecs/web", "ecs/app/1", AT, List.of("hello"));
        assertThat(sink.createGroup("/ecs/web", AT)).isEmpty();
        assertThat(sink.createStream("/ecs/web", "ecs/app/1", AT)).isEmpty();

        assertThat(sink.hasGroup("/ecs/web")).isTrue();
        assertThat(written()).containsExactly("hello");
    }

    @Test
    void a_stream_in_a_missing_group_is_refused_in_the_drivers_words() {
        assertThat(sink.createStream("/ecs/web", "s", AT).orElseThrow().text())
                .isEqualTo("ResourceNotFoundException: The specified log group does not exist.");
    }

    @Test
    void a_group_that_there_cannot_be_is_refused_for_its_name() {
        assertThat(sink.createStream("a b", "s", AT).orElseThrow().text())
                .startsWith("InvalidParameterException: 1 validation error detected: Value 'a b' at 'logGroupName'");
    }

    @Test
    void names_are_checked_as_the_operations_do() {
        sink.createGroup("g", AT);

        assertThat(sink.createGroup("aws/batch", AT).orElseThrow().text())
                .isEqualTo("InvalidParameterException: Log groups starting with AWS/ are reserved for AWS.");
        assertThat(sink.createGroup("x".repeat(513), AT).orElseThrow().text())
                .isEqualTo(
                        "InvalidParameterException: Invalid LogGroup or LogStream, both must have length less than or"
                                + " equal to 512.");
        assertThat(sink.createStream("g", "x".repeat(513), AT)).isEqualTo(sink.createGroup("x".repeat(513), AT));
        assertThat(sink.createStream("g", "a:b", AT).orElseThrow().text())
                .isEqualTo(
                        "InvalidParameterException: 1 validation error detected: Value 'a:b' at 'logStreamName' failed"
                                + " to satisfy constraint: Member must satisfy regular expression pattern: [^:*]*");
    }

    @Test
    void what_cannot_be_delivered_is_dropped() {
        sink.write("no", "no", AT, List.of("a"));
        sink.createGroup("g", AT);
        sink.write("g", "no", AT, List.of("a"));

        assertThat(image().arrivals()).isZero();
    }

    @Test
    void empty_lines_make_no_event_and_long_ones_several() {
        sink.createGroup("g", AT);
        sink.createStream("g", "s", AT);

        sink.write("g", "s", AT, List.of("", "x".repeat(262_118), "é".repeat(200_000), "😀".repeat(65_530)));
        sink.write("g", "s", AT, List.of(""));

        assertThat(written())
                .containsExactly(
                        "x".repeat(262_118), "é".repeat(131_059), "é".repeat(68_941), "😀".repeat(65_529), "😀");
    }

    @Test
    void lines_of_one_instant_keep_their_order() {
        sink.createGroup("g", AT);
        sink.createStream("g", "s", AT);

        sink.write("g", "s", AT, List.of("a", "b"));
        sink.write("g", "s", AT, List.of("c"));

        assertThat(written()).containsExactly("a", "b", "c");
    }

    @Test
    void an_image_brings_everything_back() {
        sink.createGroup("g", AT);
        sink.createStream("g", "s", AT);
        sink.write("g", "s", AT, List.of("a"));
        LogStore.Image before = image();

        sink.write("g", "s", AT.plusSeconds(1), List.of("b"));
        sink.createGroup("h", AT);
        region.stores().get(0).restore(before, Map.of());

        assertThat(image()).isEqualTo(before);
        sink.write("g", "s", AT.plusSeconds(1), List.of("c"));
        assertThat(written()).containsExactly("a", "c");
    }
}
