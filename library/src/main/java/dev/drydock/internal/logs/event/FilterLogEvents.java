package dev.drydock.internal.logs.event;

import dev.drydock.internal.call.CallContext;
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
 * of their arrival, or in the reverse of it. A token goes on in the direction in which it was given.
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

    /** AWS searches backwards no further: 2024-01-01T00:00:00Z. */
    private static final long FIRST_LATEST = 1_704_067_200_000L;

    private final LogStore store;
    private final GroupReferences groups;

    public FilterLogEvents(LogStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public FilterLogEventsResponse handle(FilterLogEventsRequest request, CallContext context) {
        boolean latestFirst = Boolean.FALSE.equals(SdkMembers.flag(request, "startFromHead"));
        if (latestFirst && request.startTime() != null && request.startTime() < FIRST_LATEST) {
            throw LogsMessages.LATEST_TOO_EARLY.with();
        }
        int limit = ReadRules.limit(request.limit());
        if (!request.logStreamNames().isEmpty() && request.logStreamNamePrefix() != null) {
            throw LogsMessages.NAMES_AND_PREFIX.with();
        }
        GroupState group = groups.either(request.logGroupName(), request.logGroupIdentifier());
        ReadRules.refuseInfrequentAccess(group.facts(), NAME);
        List<EventStream> streams = streams(group, request);
        FilterPattern pattern = FilterPatternParser.parse(request.filterPattern());
        Place place = Place.of(request.nextToken(), latestFirst);

        long start = ReadRules.start(request.startTime(), store.horizon(group.facts(), context.now()));
        Comparator<Head> order = Comparator.comparing(Head::place);
        PriorityQueue<Head> heads = new PriorityQueue<>(place.latestFirst() ? order.reversed() : order);
        for (EventStream stream : streams) {
            Head head = Head.of(stream, start, request.endTime(), place);
            if (head.isInside()) {
                heads.add(head);
            }
        }
        return page(heads, pattern, limit, place.latestFirst());
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

    private static FilterLogEventsResponse page(
            PriorityQueue<Head> heads, FilterPattern pattern, int limit, boolean latestFirst) {
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
                token = Place.token(last, latestFirst);
                break;
            }
            if (pattern.matches(event.message())) {
                bytes += event.size();
                if (found.size() == limit || (bytes > ReadRules.LARGEST_PAGE && !found.isEmpty())) {
                    token = Place.token(last, latestFirst);
                    break;
                }
                last = event.cursor();
                found.add(shown(event, head.stream.name()));
            }
            if (pattern.cost() > 0) {
                last = event.cursor();
                searched = true;
            }
            head.step();
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

    /**
     * Where a search goes on.
     *
     * @param last the event that was shown last; null at its start
     * @param latestFirst whether it goes back in time
     */
    private record Place(@Nullable Cursor last, boolean latestFirst) {

        private static final String BACK = "<";

        static Place of(@Nullable String token, boolean latestFirst) {
            if (token == null) {
                return new Place(null, latestFirst);
            }
            String text = Pages.decode(token);
            boolean back = text.startsWith(BACK);
            Cursor last =
                    Cursor.parse(back ? text.substring(BACK.length()) : text).orElseThrow(LogsMessages.BAD_TOKEN::with);
            return new Place(last, back);
        }

        static String token(Cursor last, boolean latestFirst) {
            return Pages.encode(latestFirst ? BACK + last.digits() : last.digits());
        }
    }

    /** How far the search has come in one stream. */
    private static final class Head {

        final EventStream stream;
        private final int step;
        private int left;
        private int index;

        private Head(EventStream stream, int from, int to, boolean latestFirst) {
            this.stream = stream;
            this.step = latestFirst ? -1 : 1;
            this.left = to - from;
            this.index = latestFirst ? to - 1 : from;
        }

        /** The range of a stream from a start to an end, both inclusive, without what was shown already. */
        static Head of(EventStream stream, long start, @Nullable Long end, Place place) {
            int from = stream.indexFrom(start);
            int to = end == null || end == Long.MAX_VALUE ? stream.size() : stream.indexFrom(end + 1);
            Cursor last = place.last();
            if (last != null && place.latestFirst()) {
                to = Math.min(to, stream.indexFrom(last));
            } else if (last != null) {
                from = Math.max(from, stream.indexFrom(last.after()));
            }
            return new Head(stream, from, to, place.latestFirst());
        }

        boolean isInside() {
            return left > 0;
        }

        void step() {
            index += step;
            left--;
        }

        StoredEvent event() {
            return stream.get(index);
        }

        Cursor place() {
            return event().cursor();
        }
    }
}
