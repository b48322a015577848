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
    private List<LiveTailSessionLogEvent> arrived = new ArrayList<>();

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
                arrived.add(LiveTailSessionLogEvent.builder()
                        .logStreamName(stream)
                        .logGroupIdentifier(identifier)
                        .message(event.message())
                        .timestamp(event.timestamp())
                        .ingestionTime(event.ingestedAt())
                        .build());
            }
        }
    }

    /** Tells what has arrived in the second that is over. */
    void update() {
        List<LiveTailSessionLogEvent> all = arrived;
        arrived = new ArrayList<>();
        boolean sampled = all.size() > MOST_IN_UPDATE;
        events.add(new StreamedEvent(
                "sessionUpdate",
                StartLiveTailResponseStream.sessionUpdateBuilder() // whose event tells a visitor its kind
                        .sessionMetadata(b -> b.sampled(sampled))
                        .sessionResults(sampled ? sample(all) : all)
                        .build()));
    }

    /** AWS does not say which it takes; here they are spread evenly. */
    private static List<LiveTailSessionLogEvent> sample(List<LiveTailSessionLogEvent> all) {
        List<LiveTailSessionLogEvent> sample = new ArrayList<>(MOST_IN_UPDATE);
        for (int i = 0; i < MOST_IN_UPDATE; i++) {
            sample.add(all.get((int) ((long) i * all.size() / MOST_IN_UPDATE)));
        }
        return sample;
    }
}
