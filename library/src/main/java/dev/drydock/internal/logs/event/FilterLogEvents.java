package dev.drydock.internal.logs.event;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.request.Pages;
import dev.drydock.internal.logs.store.Cursor;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.internal.sdk.SdkMembers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilterLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.FilteredLogEvent;

/**
 * FilterLogEvents: the events of several streams that a pattern lets through, in the order of their timestamps and then
 * of their arrival.
 *
 * <p>Deviation: AWS may answer partly filled pages and its tokens expire after 24 hours; here a token means that more
 * matches follow, unless regular expressions have had so much to search that the page ends before: then it may be partly
 * filled or empty, as on AWS.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html">
 *     FilterLogEvents</a>
 */
public final class FilterLogEvents {

    private static final String NAME = "FilterLogEvents";

    /** How many steps the regular expressions of one call may take, so that a call takes a second at most. */
    private static final long MOST_STEPS = 100_000_000;

    private final LogStore store;
    private final GroupReferences groups;

    public FilterLogEvents(LogStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public FilterLogEventsResponse handle(FilterLogEventsRequest request, CallContext context) {
        NotSimulated.refuse(
                "startFromHead",
                "the latest events first",
                Boolean.FALSE.equals(SdkMembers.flag(request, "startFromHead")));
        int limit = ReadRules.limit(request.limit());
        if (!request.logStreamNames().isEmpty() && request.logStreamNamePrefix() != null) {
            throw LogsMessages.NAMES_AND_PREFIX.with();
        }
        GroupState group = groups.either(request.logGroupName(), request.logGroupIdentifier());
        ReadRules.refuseInfrequentAccess(group.facts(), NAME);
        List<EventStream> streams = streams(group, request);
        FilterPattern pattern = FilterPatternParser.parse(request.filterPattern());
        Cursor after = place(request.nextToken());

        long start = ReadRules.start(request.startTime(), store.horizon(group.facts(), context.now()));
        PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::place));
        for (EventStream stream : streams) {
            Head head = Head.of(stream, start, request.endTime(), after);
            if (head.isInside()) {
                heads.add(head);
            }
        }
        return page(heads, pattern, limit);
    }

    private static List<EventStream> streams(GroupState group, FilterLogEventsRequest request) {
        List<String> names = request.logStreamNames();
        if (names.isEmpty()) {
            String prefix = request.logStreamNamePrefix();
            return prefix == null ? List.copyOf(group.streams()) : group.streams(prefix);
        }
        List<EventStream> streams = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            streams.add(group.require(name));
        }
        return streams;
    }

    private static FilterLogEventsResponse page(PriorityQueue<Head> heads, FilterPattern pattern, int limit) {
        List<FilteredLogEvent> found = new ArrayList<>();
        Cursor last = new Cursor(0, 0);
        long bytes = 0;
        String token = null;
        long steps = 0;
        boolean searched = false;
        for (Head head = heads.poll(); head != null; head = heads.poll()) {
            StoredEvent event = head.event();
            steps += (long) pattern.cost() * event.message().length();
            if (steps > MOST_STEPS && searched) {
                token = Pages.encode(last.digits());
                break;
            }
            if (pattern.matches(event.message())) {
                bytes += event.size();
                if (found.size() == limit || (bytes > ReadRules.LARGEST_PAGE && !found.isEmpty())) {
                    token = Pages.encode(last.digits());
                    break;
                }
                last = event.cursor();
                found.add(shown(event, head.stream.name()));
            }
            if (pattern.cost() > 0) {
                last = event.cursor();
                searched = true;
            }
            head.index++;
            if (head.isInside()) {
                heads.add(head);
            }
        }
        return FilterLogEventsResponse.builder()
                .events(found)
                .searchedLogStreams(List.of())
                .nextToken(token)
                .build();
    }

    private static FilteredLogEvent shown(StoredEvent event, String stream) {
        return FilteredLogEvent.builder()
                .logStreamName(stream)
                .timestamp(event.timestamp())
                .message(event.message())
                .ingestionTime(event.ingestedAt())
                .eventId(event.cursor().digits())
                .build();
    }

    private static @Nullable Cursor place(@Nullable String token) {
        return token == null ? null : Cursor.parse(Pages.decode(token)).orElseThrow(LogsMessages.BAD_TOKEN::with);
    }

    /** How far the search has come in one stream. */
    private static final class Head {

        final EventStream stream;
        final int end;
        int index;

        private Head(EventStream stream, int index, int end) {
            this.stream = stream;
            this.index = index;
            this.end = end;
        }

        /** The range of a stream from a start to an end, both inclusive, beyond what was shown already. */
        static Head of(EventStream stream, long start, @Nullable Long end, @Nullable Cursor after) {
            int from = stream.indexFrom(start);
            if (after != null) {
                from = Math.max(from, stream.indexFrom(after.after()));
            }
            int to = end == null || end == Long.MAX_VALUE ? stream.size() : stream.indexFrom(end + 1);
            return new Head(stream, from, to);
        }

        boolean isInside() {
            return index < end;
        }

        StoredEvent event() {
            return stream.get(index);
        }

        Cursor place() {
            return event().cursor();
        }
    }
}
