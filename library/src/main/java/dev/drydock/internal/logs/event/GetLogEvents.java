package dev.drydock.internal.logs.event;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.Cursor;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.OutputLogEvent;

/**
 * GetLogEvents: one stream's events, oldest first inside a page. Both tokens are always given; at an end the token is the
 * one that was passed, and goes on once there is more.
 *
 * <p>Deviation: AWS may answer empty pages with new tokens before the end, and its tokens expire after 24 hours.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html">GetLogEvents</a>
 */
public final class GetLogEvents {

    private static final String FORWARD = "f/";
    private static final String BACKWARD = "b/";
    private static final String SUFFIX = "/s";
    private static final Pattern TOKEN = Pattern.compile("([fb]/)([0-9]{1,80})(/s)?");

    private final LogStore store;
    private final GroupReferences groups;

    public GetLogEvents(LogStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public GetLogEventsResponse handle(GetLogEventsRequest request, CallContext context) {
        int limit = ReadRules.limit(request.limit());
        GroupState group = groups.either(request.logGroupName(), request.logGroupIdentifier());
        ReadRules.refuseInfrequentAccess(group.facts(), "GetLogEvents");
        EventStream stream = group.require(request.logStreamName());
        Token token = Token.parse(request.nextToken());

        long start = ReadRules.start(request.startTime(), store.horizon(group.facts(), context.now()));
        int first = stream.indexFrom(start);
        int end = request.endTime() == null ? stream.size() : Math.max(first, stream.indexFrom(request.endTime()));
        boolean forward = token == null ? Boolean.TRUE.equals(request.startFromHead()) : token.forward();
        int from;
        int to;
        if (forward) {
            from = token == null ? first : clamp(stream.indexFrom(token.place().after()), first, end);
            to = forward(stream, from, end, limit);
        } else {
            to = token == null ? end : clamp(stream.indexFrom(token.place()), first, end);
            from = backward(stream, first, to, limit);
        }
        GetLogEventsResponse.Builder answer = GetLogEventsResponse.builder()
                .events(stream.range(from, to).stream().map(GetLogEvents::shown).toList());
        if (from < to) {
            return answer.nextForwardToken(text(FORWARD, stream.get(to - 1).cursor()))
                    .nextBackwardToken(text(BACKWARD, stream.get(from).cursor()))
                    .build();
        }
        return atAnEnd(answer, token, new Cursor(Math.max(0, start), 0)).build();
    }

    private static int clamp(int index, int low, int high) {
        return Math.max(low, Math.min(index, high));
    }

    private static int forward(EventStream stream, int from, int end, int limit) {
        long bytes = 0;
        int to = from;
        while (to < end && to - from < limit) {
            bytes += stream.get(to).size();
            if (bytes > ReadRules.LARGEST_PAGE && to > from) {
                break;
            }
            to++;
        }
        return to;
    }

    private static int backward(EventStream stream, int first, int to, int limit) {
        long bytes = 0;
        int from = to;
        while (from > first && to - from < limit) {
            bytes += stream.get(from - 1).size();
            if (bytes > ReadRules.LARGEST_PAGE && from < to) {
                break;
            }
            from--;
        }
        return from;
    }

    /** An empty page: the token in its direction stays what it was, the other one leads back over the last event seen. */
    private static GetLogEventsResponse.Builder atAnEnd(
            GetLogEventsResponse.Builder answer, @Nullable Token token, Cursor start) {
        if (token == null) {
            return answer.nextForwardToken(text(FORWARD, start)).nextBackwardToken(text(BACKWARD, start));
        }
        if (token.forward()) {
            return answer.nextForwardToken(token.text())
                    .nextBackwardToken(text(BACKWARD, token.place().after()));
        }
        return answer.nextForwardToken(text(FORWARD, token.place().before())).nextBackwardToken(token.text());
    }

    private static String text(String direction, Cursor place) {
        return direction + place.digits() + SUFFIX;
    }

    private static OutputLogEvent shown(StoredEvent event) {
        return OutputLogEvent.builder()
                .timestamp(event.timestamp())
                .message(event.message())
                .ingestionTime(event.ingestedAt())
                .build();
    }

    /**
     * A token of this operation.
     *
     * @param forward whether it leads to what comes after the place, rather than before
     * @param place an event that was shown
     * @param text as it was passed
     */
    private record Token(boolean forward, Cursor place, String text) {

        static @Nullable Token parse(@Nullable String text) {
            if (text == null) {
                return null;
            }
            Matcher parts = TOKEN.matcher(text);
            if (!parts.matches()) {
                throw LogsMessages.BAD_TOKEN.with();
            }
            Optional<Cursor> place = Cursor.parse(parts.group(2));
            return new Token(parts.group(1).equals(FORWARD), place.orElseThrow(LogsMessages.BAD_TOKEN::with), text);
        }
    }
}
