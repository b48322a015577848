package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.metrics.store.KeptAlarm;
import java.util.HashMap;
import java.util.Map;

/** The alarms that need not be looked at for a while, as they stay OK whatever their metrics do until then. */
final class RestingAlarms {

    /** Looked up by the alarm's name only; never iterated. */
    private final Map<String, Rest> rests = new HashMap<>();

    /**
     * A rest.
     *
     * @param alarm as it was then: one that was put or set since is to be looked at
     * @param until in milliseconds since the epoch
     */
    private record Rest(KeptAlarm alarm, long until) {}

    boolean contains(KeptAlarm alarm, long now) {
        Rest rest = rests.get(alarm.name());
        return rest != null && rest.alarm == alarm && now < rest.until;
    }

    void add(KeptAlarm alarm, long until) {
        rests.put(alarm.name(), new Rest(alarm, until));
    }

    void forget(String alarm) {
        rests.remove(alarm);
    }

    void forget() {
        rests.clear();
    }
}
