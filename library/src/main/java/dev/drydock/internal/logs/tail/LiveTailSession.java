package dev.drydock.internal.logs.tail;

import dev.drydock.internal.logs.store.StoredEvent;
import dev.drydock.internal.stream.StreamedEvent;
import dev.drydock.internal.stream.StreamedEvents;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.LiveTailSessionLogEvent;
import software.amazon.awssdk.services.cloudwatchlogs.model.StartLiveTailResponseStream;

/** An open session, and what has arrived since its last update. */
final class LiveTailSession {

    /** More in a second are sampled down to so many. */
    private static final int MOST_IN_UPDATE = 500;

    private final String requestId;
    private final TailedStreams shown;
    private final StreamedEvents events;
    private final long endsAt;
    private List<Arrived> arrived = new ArrayList<>();

    /** An event as it is stored: of many in a second most are never told. */
    private record Arrived(String group, String stream, StoredEvent event) {

        LiveTailSessionLogEvent told() {
            return LiveTailSessionLogEvent.builder()
                    .logStreamName(stream)
                    .logGroupIdentifier(group)
                    .message(event.message())
                    .timestamp(event.timestamp())
                    .ingestionTime(event.ingestedAt())
                    .build();
        }
    }

    /** @param endsAt epoch milliseconds */
    LiveTailSession(String requestId, TailedStreams shown, StreamedEvents events, long endsAt) {
        this.requestId = requestId;
        this.shown = shown;
        this.events = events;
        this.endsAt = endsAt;
    }

    String requestId() {
        return requestId;
    }

    StreamedEvents events() {
        return events;
    }

    boolean isOver(long now) {
        return now >= endsAt;
    }

    /** @param identifier what the group is called in the session */
    void arrived(String groupArn, String identifier, String stream, List<StoredEvent> batch) {
        if (!shown.has(groupArn, stream)) {
            return;
        }
        for (StoredEvent event : batch) {
            if (shown.shows(event)) {
                arrived.add(new Arrived(identifier, stream, event));
            }
        }
    }

    /** Tells what has arrived in the second that is over. */
    void update() {
        List<Arrived> all = arrived;
        arrived = new ArrayList<>();
        boolean sampled = all.size() > MOST_IN_UPDATE;
        events.add(new StreamedEvent(
                "sessionUpdate",
                StartLiveTailResponseStream.sessionUpdateBuilder() // whose event tells a visitor its kind
                        .sessionMetadata(b -> b.sampled(sampled))
                        .sessionResults((sampled ? sample(all) : all)
                                .stream().map(Arrived::told).toList())
                        .build()));
    }

    /** AWS does not say which it takes; here they are spread evenly. */
    private static List<Arrived> sample(List<Arrived> all) {
        List<Arrived> sample = new ArrayList<>(MOST_IN_UPDATE);
        for (int i = 0; i < MOST_IN_UPDATE; i++) {
            sample.add(all.get((int) ((long) i * all.size() / MOST_IN_UPDATE)));
        }
        return sample;
    }
}
