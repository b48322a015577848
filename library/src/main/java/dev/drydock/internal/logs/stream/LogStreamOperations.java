package dev.drydock.internal.logs.stream;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.CreateLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DeleteLogStreamResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.DescribeLogStreamsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogStream;
import software.amazon.awssdk.services.cloudwatchlogs.model.OrderBy;

/**
 * The operations on log streams.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html">
 *     DescribeLogStreams</a>
 */
public final class LogStreamOperations {

    private static final int PAGE = 50;
    private static final long PAD = 1_000_000_000_000_000_000L;

    private final GroupReferences groups;

    public LogStreamOperations(GroupReferences groups) {
        this.groups = groups;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("CreateLogStream", this::create).scope(each -> groups.scope(each.logGroupName())),
                Operation.write("DeleteLogStream", this::delete).scope(each -> groups.scope(each.logGroupName())),
                Operation.read("DescribeLogStreams", this::describe)
                        .scope(each -> groups.scope(each.logGroupName(), each.logGroupIdentifier())));
    }

    private CreateLogStreamResponse create(CreateLogStreamRequest request, CallContext context) {
        String name = request.logStreamName();
        GroupState group = groups.named(request.logGroupName());
        if (group.find(name) != null) {
            throw LogsMessages.STREAM_EXISTS.with();
        }
        group.add(name, context.now().toEpochMilli());
        return CreateLogStreamResponse.builder().build();
    }

    private DeleteLogStreamResponse delete(DeleteLogStreamRequest request, CallContext context) {
        GroupState group = groups.named(request.logGroupName());
        EventStream stream = group.require(request.logStreamName());
        group.requireUnprotected();
        group.remove(stream.name());
        return DeleteLogStreamResponse.builder().build();
    }

    private DescribeLogStreamsResponse describe(DescribeLogStreamsRequest request, CallContext context) {
        boolean byTime = request.orderBy() == OrderBy.LAST_EVENT_TIME;
        String prefix = request.logStreamNamePrefix();
        if (byTime && prefix != null) {
            throw LogsMessages.ORDER_WITH_PREFIX.with();
        }
        GroupState group = groups.either(request.logGroupName(), request.logGroupIdentifier());
        Asked asked = new Asked(byTime, prefix, Boolean.TRUE.equals(request.descending()), group.lastChange());
        List<EventStream> streams = group.listed().of(asked, () -> sorted(group, asked));
        Function<EventStream, String> key = byTime ? LogStreamOperations::timeKey : EventStream::name;
        Page<EventStream> page = Pages.of(streams, key, request.nextToken(), request.limit(), PAGE);
        return DescribeLogStreamsResponse.builder()
                .logStreams(
                        page.items().stream().map(LogStreamOperations::shown).toList())
                .nextToken(page.nextToken())
                .build();
    }

    /**
     * The question that a listing answers.
     *
     * @param change the last of the streams
     */
    private record Asked(boolean byTime, @Nullable String prefix, boolean descending, long change) {}

    private static List<EventStream> sorted(GroupState group, Asked asked) {
        List<EventStream> streams =
                new ArrayList<>(asked.prefix() == null ? group.streams() : group.streams(asked.prefix()));
        if (asked.byTime()) {
            streams.sort(Comparator.comparing(LogStreamOperations::timeKey));
        }
        if (asked.descending()) {
            Collections.reverse(streams);
        }
        return streams;
    }

    /** The last event's time in nineteen digits, then the name; a stream without events counts as of 1970. */
    private static String timeKey(EventStream stream) {
        Long last = stream.lastTimestamp();
        return (PAD + (last == null ? 0 : last)) + "/" + stream.name();
    }

    @SuppressWarnings("deprecation") // AWS still returns storedBytes, always 0
    private static LogStream shown(EventStream stream) {
        return LogStream.builder()
                .logStreamName(stream.name())
                .arn(stream.arn())
                .creationTime(stream.createdAt())
                .firstEventTimestamp(stream.firstTimestamp())
                .lastEventTimestamp(stream.lastTimestamp())
                .lastIngestionTime(stream.lastIngestion())
                .uploadSequenceToken(stream.wasWritten() ? stream.sequenceToken() : null)
                .storedBytes(0L)
                .build();
    }
}
