package dev.drydock.internal.logs.event;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatchlogs.model.InputLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.PutLogEventsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.RejectedLogEventsInfo;

/**
 * PutLogEvents: refused as a whole where the upload is malformed, and event by event where an event is too old, too new
 * or expired. Sequence tokens are handed out and ignored, as AWS does since 2023.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutLogEvents.html">PutLogEvents</a>
 */
public final class PutLogEvents {

    private static final long LARGEST = 1_048_576;
    private static final Duration LONGEST_SPAN = Duration.ofHours(24);
    private static final Duration OLDEST = Duration.ofDays(14);
    private static final Duration NEWEST = Duration.ofHours(2);

    private final LogStore store;
    private final GroupReferences groups;

    public PutLogEvents(LogStore store, GroupReferences groups) {
        this.store = store;
        this.groups = groups;
    }

    public PutLogEventsResponse handle(PutLogEventsRequest request, CallContext context) {
        List<InputLogEvent> events = request.logEvents();
        GroupState group = groups.named(request.logGroupName());
        EventStream stream = group.require(request.logStreamName());
        checkOrder(events);
        checkSizes(events);
        Accepted accepted = Accepted.of(events, group.facts(), context.now());
        List<InputLogEvent> taken = events.subList(accepted.from(), accepted.to());
        checkSpan(taken);

        if (!taken.isEmpty()) {
            write(group, stream, taken, context.now());
        }
        return PutLogEventsResponse.builder()
                .nextSequenceToken(stream.sequenceToken())
                .rejectedLogEventsInfo(accepted.rejected())
                .rejectedEntityInfo(EntityRules.rejection(request.entity(), group.facts()))
                .build();
    }

    private void write(GroupState group, EventStream stream, List<InputLogEvent> taken, Instant now) {
        List<StoredEvent> batch = new ArrayList<>(taken.size());
        for (InputLogEvent event : taken) {
            batch.add(new StoredEvent(event.timestamp(), now.toEpochMilli(), store.nextArrival(), event.message()));
        }
        store.write(group.facts(), stream, batch, now);
    }

    private static void checkOrder(List<InputLogEvent> events) {
        for (int i = 1; i < events.size(); i++) {
            if (events.get(i).timestamp() < events.get(i - 1).timestamp()) {
                throw LogsMessages.NOT_CHRONOLOGICAL.with();
            }
        }
    }

    private static void checkSizes(List<InputLogEvent> events) {
        long sum = 0;
        for (InputLogEvent event : events) {
            long size = StoredEvent.sizeOf(event.message());
            if (size > LARGEST) {
                throw LogsMessages.EVENT_TOO_LARGE.with(size, LARGEST);
            }
            sum += size;
        }
        if (sum > LARGEST) {
            throw LogsMessages.UPLOAD_TOO_LARGE.with(sum, LARGEST);
        }
    }

    private static void checkSpan(List<InputLogEvent> taken) {
        if (!taken.isEmpty()) {
            long span = taken.get(taken.size() - 1).timestamp() - taken.get(0).timestamp();
            if (span > LONGEST_SPAN.toMillis()) {
                throw LogsMessages.SPANS_TOO_LONG.with();
            }
        }
    }

    /**
     * Which events of an upload are taken. They are sorted, so that the old ones come first and the new ones last.
     *
     * @param tooOld how many are older than two weeks
     * @param expired how many are older than the group's retention
     * @param tooNew the index of the first that is more than two hours ahead
     * @param all how many there are
     */
    private record Accepted(int tooOld, int expired, int tooNew, int all) {

        static Accepted of(List<InputLogEvent> events, Group group, Instant now) {
            Integer days = group.daysKept();
            return new Accepted(
                    firstFrom(events, now.minus(OLDEST).toEpochMilli()),
                    days == null
                            ? 0
                            : firstFrom(events, now.minus(Duration.ofDays(days)).toEpochMilli()),
                    firstFrom(events, now.plus(NEWEST).toEpochMilli() + 1),
                    events.size());
        }

        private static int firstFrom(List<InputLogEvent> events, long timestamp) {
            int index = 0;
            while (index < events.size() && events.get(index).timestamp() < timestamp) {
                index++;
            }
            return index;
        }

        int from() {
            return Math.max(tooOld, expired);
        }

        int to() {
            return tooNew;
        }

        /** Ends are exclusive, the start is inclusive; null if all were taken. */
        @Nullable
        RejectedLogEventsInfo rejected() {
            if (from() == 0 && tooNew == all) {
                return null;
            }
            return RejectedLogEventsInfo.builder()
                    .tooOldLogEventEndIndex(tooOld == 0 ? null : Integer.valueOf(tooOld))
                    .expiredLogEventEndIndex(expired == 0 ? null : Integer.valueOf(expired))
                    .tooNewLogEventStartIndex(tooNew == all ? null : Integer.valueOf(tooNew))
                    .build();
        }
    }
}
