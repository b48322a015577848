package dev.drydock.internal.logs.insights.scan;

import dev.drydock.internal.logs.insights.value.Moment;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The fields that every event has. */
public enum SystemField {
    TIMESTAMP("@timestamp", event -> new Moment(event.timestamp())),
    MESSAGE("@message", event -> event.event().message()),
    LOG_STREAM("@logStream", ScannedEvent::stream),
    LOG("@log", event -> event.group().label()),
    INGESTION_TIME("@ingestionTime", ScannedEvent::ingestedAt),
    /** What GetLogRecord finds the event by. */
    POINTER("@ptr", event -> RecordPointer.of(event).text());

    private final String title;
    private final Function<ScannedEvent, Object> value;

    SystemField(String title, Function<ScannedEvent, Object> value) {
        this.title = title;
        this.value = value;
    }

    /** Its name in queries and results. */
    public String title() {
        return title;
    }

    /** Its value. */
    public Object in(ScannedEvent event) {
        return value.apply(event);
    }

    /** The field of that name; null if there is none. */
    public static @Nullable SystemField named(String name) {
        for (SystemField each : values()) {
            if (each.title.equals(name)) {
                return each;
            }
        }
        return null;
    }
}
