package dev.drydock.internal.metrics.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An alarm as it stands.
 *
 * @param tags in the order in which they came
 * @param suppression what holds its actions back; null if nothing does
 * @param moved whether it has changed its state since it was created
 */
public record KeptAlarm(
        AlarmSettings settings,
        Standing standing,
        List<AlarmTag> tags,
        @Nullable Suppression suppression,
        boolean moved) {

    /** A tag. */
    public record AlarmTag(String key, String value) {}

    /**
     * A state.
     *
     * @param value {@code OK}, {@code ALARM} or {@code INSUFFICIENT_DATA}
     * @param data the reason in JSON; null if there is none
     * @param updatedAt when it or its reason was last set, in milliseconds since the epoch
     * @param transitionedAt when it last became another, likewise
     */
    public record Standing(
            String value, LateText reason, @Nullable LateText data, long updatedAt, long transitionedAt) {}

    /**
     * Actions held back.
     *
     * @param by {@code Alarm}, {@code WaitPeriod} or {@code ExtensionPeriod}
     */
    public record Suppression(String by, String reason) {}

    public KeptAlarm {
        tags = List.copyOf(tags);
    }

    /** Its name. */
    public String name() {
        return settings.name();
    }

    /** Its state. */
    public String state() {
        return standing.value();
    }

    /** The same with other settings. */
    public KeptAlarm with(AlarmSettings other) {
        return new KeptAlarm(other, standing, tags, suppression, moved);
    }

    /** The same in another state. */
    public KeptAlarm with(Standing other) {
        return new KeptAlarm(
                settings, other, tags, suppression, moved || !other.value().equals(standing.value()));
    }

    /** The same with other tags. */
    public KeptAlarm with(List<AlarmTag> other) {
        return new KeptAlarm(settings, standing, other, suppression, moved);
    }

    /** The same with its actions held back, or no longer. */
    public KeptAlarm suppressed(@Nullable Suppression other) {
        return new KeptAlarm(settings, standing, tags, other, moved);
    }
}
