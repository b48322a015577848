package dev.drydock.internal.logs.event;

import static dev.drydock.internal.logs.LogsWorld.GROUP;
import static dev.drydock.internal.logs.LogsWorld.event;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.logs.LogsWorld;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;

/** Random uploads, reads and time against a list that is searched from end to end. */
class LogEventsPropertyTest {

    private static final List<String> STREAMS = List.of("a", "b", "c");
    private static final Duration RETENTION = Duration.ofDays(3);

    private record Line(String stream, long timestamp, int number, String message) {}

    private final LogsWorld world = new LogsWorld();
    private final List<Line> model = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_same_events_are_read_back_in_order(long seed) {
        Random random = new Random(seed);
        world.logs.deleteLogStream(b -> b.logGroupName(GROUP).logStreamName("web"));
        STREAMS.forEach(
                each -> world.logs.createLogStream(b -> b.logGroupName(GROUP).logStreamName(each)));
        world.logs.putRetentionPolicy(b -> b.logGroupName(GROUP).retentionInDays(3));

        for (int step = 0; step < 120; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> put(random);
                case 3 -> world.advance(Duration.ofMinutes(random.nextInt(600)));
                case 4 -> checkStream(random);
                default -> checkFilter(random);
            }
        }
    }

    private void put(Random random) {
        String stream = STREAMS.get(random.nextInt(STREAMS.size()));
        long at = world.now() - random.nextInt(20) * 100_000L;
        List<InputLogEvent> events = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            at = Math.min(world.now(), at + random.nextInt(3) * 40_000L);
            String message = (random.nextBoolean() ? "odd " : "even ") + model.size();
            model.add(new Line(stream, at, model.size(), message));
            events.add(event(at, message));
        }
        world.put(stream, events.toArray(InputLogEvent[]::new));
    }

    /** What the model holds in a range, the end exclusive. */
    private List<Line> expected(long start, long end) {
        long horizon = world.now() - RETENTION.toMillis();
        return model.stream()
                .filter(each -> each.timestamp() >= Math.max(start, horizon) && each.timestamp() < end)
                .sorted(Comparator.comparing(Line::timestamp).thenComparing(Line::number))
                .toList();
    }

    private void checkStream(Random random) {
        String stream = STREAMS.get(random.nextInt(STREAMS.size()));
        long start = world.now() - random.nextInt(5_000) * 100_000L;
        long end = start + random.nextInt(5_000) * 100_000L;
        int limit = 1 + random.nextInt(20);
        boolean fromHead = random.nextBoolean();
        List<String> read = new ArrayList<>();
        String token = null;
        while (true) {
            String at = token;
            GetLogEventsResponse page = world.logs.getLogEvents(b -> b.logGroupName(GROUP)
                    .logStreamName(stream)
                    .startTime(start)
                    .endTime(end)
                    .limit(limit)
                    .startFromHead(fromHead)
                    .nextToken(at));
            read.addAll(fromHead ? read.size() : 0, LogsWorld.messages(page));
            String next = fromHead ? page.nextForwardToken() : page.nextBackwardToken();
            if (next.equals(token)) {
                break;
            }
            token = next;
        }

        assertThat(read)
                .isEqualTo(expected(start, end).stream()
                        .filter(each -> each.stream().equals(stream))
                        .map(Line::message)
                        .toList());
    }

    private void checkFilter(Random random) {
        long start = world.now() - random.nextInt(5_000) * 100_000L;
        long end = start + random.nextInt(5_000) * 100_000L;
        int limit = 1 + random.nextInt(20);
        boolean fromHead = random.nextBoolean();

        List<String> read = new ArrayList<>(world
                .logs
                .filterLogEventsPaginator(b -> b.logGroupName(GROUP)
                        .startFromHead(fromHead)
                        .logStreamNames("c", "a")
                        .filterPattern("odd")
                        .startTime(start)
                        .endTime(end)
                        .limit(limit))
                .events()
                .stream()
                .map(FilteredLogEvent::message)
                .toList());
        if (!fromHead) {
            Collections.reverse(read);
        }

        assertThat(read)
                .isEqualTo(expected(start, end + 1).stream()
                        .filter(each -> !each.stream().equals("b"))
                        .map(Line::message)
                        .filter(each -> each.startsWith("odd"))
                        .toList());
    }
}
