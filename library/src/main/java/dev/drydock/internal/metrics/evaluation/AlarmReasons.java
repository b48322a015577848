package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.metrics.store.LateText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an alarm is in its state, in CloudWatch's words. */
final class AlarmReasons {

    /** Of an alarm that was not evaluated yet. */
    static final LateText UNCHECKED = LateText.of("Unchecked: Initial alarm creation");

    /** So many values are listed beside their number; of more only the newest are told, after the threshold. */
    private static final int MOST_INLINE = 4;

    private static final int MOST_RECENT = 5;

    private AlarmReasons() {}

    /** The reason of a state that follows from a window. */
    static String of(PointWindow window, String state) {
        if (state.equals("INSUFFICIENT_DATA")) {
            int unknown = window.filled();
            return "Insufficient Data: " + datapoints(unknown) + (unknown == 1 ? " was" : " were") + " unknown.";
        }
        boolean alarm = state.equals("ALARM");
        List<AlarmPoint> crossing = alarm ? window.breaching() : window.fine();
        return "Threshold Crossed: " + (crossing.isEmpty() ? received(window) : crossed(window, crossing, alarm)) + ".";
    }

    /** Only missing ones made the state what it is. */
    private static String received(PointWindow window) {
        int real = window.real().size();
        int periods = window.rule().evaluationPeriods();
        return (real == 0 ? "no datapoints were" : real == 1 ? "1 datapoint was" : real + " datapoints were")
                + " received for " + periods + (periods == 1 ? " period" : " periods")
                + missing(window);
    }

    private static String crossed(PointWindow window, List<AlarmPoint> crossing, boolean alarm) {
        int count = crossing.size();
        StringBuilder text = new StringBuilder();
        text.append(
                window.rule().datapointsToAlarm() == null
                        ? datapoints(count)
                        : count + " out of the last " + window.rule().evaluationPeriods() + " datapoints");
        if (count <= MOST_INLINE) {
            text.append(' ').append(listed(crossing));
        }
        text.append(count == 1 ? " was " : " were ")
                .append(alarm ? "" : "not ")
                .append(window.comparison().words())
                .append(" the threshold (")
                .append(window.rule().threshold())
                .append(')')
                .append(missing(window));
        if (count > MOST_INLINE) {
            text.append(
                            alarm
                                    ? ". The most recent datapoints which crossed the threshold: "
                                    : ". The most recent datapoints: ")
                    .append(listed(crossing.subList(0, Math.min(count, MOST_RECENT))));
        }
        return text.append(transition(window, alarm)).toString();
    }

    private static String transition(PointWindow window, boolean alarm) {
        Integer needed = window.rule().datapointsToAlarm();
        if (needed == null) {
            return "";
        }
        int least = alarm ? needed : window.rule().evaluationPeriods() - needed + 1;
        return " (minimum " + datapoints(least)
                + (alarm ? " for OK -> ALARM transition)" : " for ALARM -> OK transition)");
    }

    private static String missing(PointWindow window) {
        int filled = window.filled();
        String taken = window.takenFor();
        if (filled == 0 || taken == null) {
            return "";
        }
        return " and " + filled
                + (filled == 1 ? " missing datapoint was" : " missing datapoints were")
                + " treated as [" + taken + "]";
    }

    private static String listed(List<AlarmPoint> points) {
        StringBuilder text = new StringBuilder("[");
        for (AlarmPoint each : points) {
            text.append(text.length() == 1 ? "" : ", ")
                    .append(each.value())
                    .append(" (")
                    .append(AlarmTimes.brief(each.at()))
                    .append(')');
        }
        return text.append(']').toString();
    }

    private static String datapoints(int count) {
        return count + (count == 1 ? " datapoint" : " datapoints");
    }

    /** The reason of a composite alarm whose child changed. */
    static String composite(String child, String childState, long at) {
        return child + " transitioned to " + childState + " at " + AlarmTimes.spelled(at);
    }

    /** The reason of a composite alarm that was put. */
    static String composite(String arn, boolean created, String state) {
        return arn + (created ? " was created" : " was updated") + " and its alarm rule evaluates to " + state;
    }

    /** Why the actions of a composite alarm are held back. */
    static String suppressed(String by, @Nullable String suppressor) {
        return "Actions suppressed by " + (by.equals("Alarm") ? suppressor : by);
    }
}
