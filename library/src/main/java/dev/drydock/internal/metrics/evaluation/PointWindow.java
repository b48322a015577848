package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The periods that an evaluation counts, as AWS chooses them: of the evaluation range the newest that have values, and only
 * where those do not suffice some that have none.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html">Configuring how
 *     CloudWatch alarms treat missing data</a>
 */
final class PointWindow {

    /** How many more periods than it evaluates CloudWatch looks at, by the tables in its guide. */
    static final int SPARE = 2;

    private static final String MISSING = "missing";
    private static final String IGNORE = "ignore";
    private static final String BREACHING = "breaching";

    private final MetricRule rule;
    private final AlarmComparison comparison;

    /** Those that count, the newest first. */
    private final List<AlarmPoint> counted;

    /** Those of the counted that have values, the newest first. */
    private final List<AlarmPoint> real = new ArrayList<>();

    private final List<AlarmPoint> breaching = new ArrayList<>();
    private final List<AlarmPoint> fine = new ArrayList<>();

    /** How old the oldest breaching one is, in periods: 1 for the newest of the range; 0 if none breaches. */
    private final int oldestBreach;

    /**
     * The periods of an evaluation range.
     *
     * @param range the oldest first, those without values too
     */
    PointWindow(MetricRule rule, List<AlarmPoint> range) {
        this.rule = rule;
        this.comparison = AlarmComparison.of(rule.comparison());
        this.counted = counted(range, rule.evaluationPeriods());
        AlarmPoint oldest = null;
        for (AlarmPoint each : counted) {
            if (!each.isMissing()) {
                real.add(each);
                boolean breaches = comparison.breaches(each.value(), rule.threshold());
                (breaches ? breaching : fine).add(each);
                oldest = breaches ? each : oldest;
            }
        }
        int place = 0;
        while (oldest != null && range.get(place) != oldest) {
            place++;
        }
        oldestBreach = oldest == null ? 0 : range.size() - place;
    }

    private static List<AlarmPoint> counted(List<AlarmPoint> range, int wanted) {
        int present = 0;
        for (AlarmPoint each : range) {
            present += each.isMissing() ? 0 : 1;
        }
        int fill = Math.max(0, wanted - present);
        List<AlarmPoint> counted = new ArrayList<>(wanted);
        for (int i = range.size() - 1; i >= 0 && counted.size() < wanted; i--) {
            AlarmPoint each = range.get(i);
            if (!each.isMissing()) {
                counted.add(each);
            } else if (fill > 0) {
                counted.add(each);
                fill--;
            }
        }
        return counted;
    }

    /** The state that follows; null if the alarm stays as it is. */
    @Nullable
    String state() {
        int filled = filled();
        if (filled == 0) {
            return breaching.size() >= rule.needed() ? "ALARM" : "OK";
        }
        return switch (treatment()) {
            case BREACHING -> breaching.size() + filled >= rule.needed() ? "ALARM" : "OK";
            case "notBreaching" -> breaching.size() >= rule.needed() ? "ALARM" : "OK";
            case IGNORE -> withoutTreatment(null, null);
            default -> withoutTreatment("ALARM", "INSUFFICIENT_DATA");
        };
    }

    /**
     * Too few values, and what is missing counts neither way. A breach that nothing newer contradicts is told once it is
     * as old as the alarm asks, however few there are; before, the next value may well be fine.
     */
    private @Nullable String withoutTreatment(@Nullable String oldBreach, @Nullable String tooLittle) {
        if (breaching.size() >= rule.needed()) {
            return "ALARM";
        }
        if (!fine.isEmpty()) {
            return "OK";
        }
        return oldestBreach >= rule.needed() ? oldBreach : tooLittle;
    }

    /** How many that count have no value. */
    int filled() {
        return counted.size() - real.size();
    }

    String treatment() {
        return Objects.requireNonNullElse(rule.treatMissingData(), MISSING);
    }

    /** What missing ones were taken for, as reasons have it; null if for nothing. */
    @Nullable
    String takenFor() {
        return switch (treatment()) {
            case BREACHING -> "Breaching";
            case "notBreaching" -> "NonBreaching";
            default -> null;
        };
    }

    MetricRule rule() {
        return rule;
    }

    AlarmComparison comparison() {
        return comparison;
    }

    List<AlarmPoint> counted() {
        return counted;
    }

    List<AlarmPoint> real() {
        return real;
    }

    List<AlarmPoint> breaching() {
        return breaching;
    }

    List<AlarmPoint> fine() {
        return fine;
    }
}
