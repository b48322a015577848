package dev.drydock.internal.metrics.series;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A statistic by AWS's name of it: {@code Average}, {@code p99.9}, {@code tm90}, {@code TM(10%:90%)}, {@code PR(:300)}.
 *
 * @param name as AWS has it
 * @param low the lower bound; negative infinity for none
 * @param high the upper bound; infinity for none
 * @param percent whether bounds are parts of all values, by rank, rather than values
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html">CloudWatch
 *     statistics definitions</a>
 */
public record MetricStatistic(String name, Kind kind, double low, double high, boolean percent) {

    /** What is reckoned. */
    public enum Kind {
        SAMPLE_COUNT("SampleCount"),
        AVERAGE("Average"),
        SUM("Sum"),
        MINIMUM("Minimum"),
        MAXIMUM("Maximum"),
        PERCENTILE("p"),
        TRIMMED_MEAN("tm"),
        TRIMMED_COUNT("tc"),
        TRIMMED_SUM("ts"),
        WINSORIZED_MEAN("wm"),
        PERCENTILE_RANK("pr");

        private final String aws;

        Kind(String aws) {
            this.aws = aws;
        }
    }

    private static final List<Kind> BASIC =
            List.of(Kind.SAMPLE_COUNT, Kind.AVERAGE, Kind.SUM, Kind.MINIMUM, Kind.MAXIMUM);

    private static final List<Kind> TRIMMED =
            List.of(Kind.TRIMMED_MEAN, Kind.TRIMMED_COUNT, Kind.TRIMMED_SUM, Kind.WINSORIZED_MEAN);

    /** The statistic of a name; null if there is none. */
    public static @Nullable MetricStatistic parse(String name) {
        for (Kind each : BASIC) {
            if (each.aws.equals(name)) {
                return new MetricStatistic(name, each, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true);
            }
        }
        if (name.equals("IQM")) {
            return new MetricStatistic(name, Kind.TRIMMED_MEAN, 25, 75, true);
        }
        return name.endsWith(")") ? ranged(name) : upTo(name);
    }

    /** Whether it is one of the five that need no ranks. */
    public boolean isBasic() {
        return BASIC.contains(kind);
    }

    /** {@code p90}, {@code tm90}: values up to a part of all. */
    private static @Nullable MetricStatistic upTo(String name) {
        if (name.startsWith(Kind.PERCENTILE.aws) && !name.startsWith(Kind.PERCENTILE_RANK.aws)) {
            double rank = percentage(name.substring(1));
            return Double.isNaN(rank) ? null : new MetricStatistic(name, Kind.PERCENTILE, rank, rank, true);
        }
        for (Kind each : TRIMMED) {
            if (name.startsWith(each.aws)) {
                double rank = percentage(name.substring(each.aws.length()));
                return Double.isNaN(rank) ? null : new MetricStatistic(name, each, 0, rank, true);
            }
        }
        return null;
    }

    /** {@code TM(10%:90%)}, {@code TC(0.005:0.030)}, {@code PR(:300)}. */
    private static @Nullable MetricStatistic ranged(String name) {
        int open = name.indexOf('(');
        int colon = name.indexOf(':');
        if (open != 2 || colon < 0) {
            return null;
        }
        String low = name.substring(open + 1, colon);
        String high = name.substring(colon + 1, name.length() - 1);
        boolean percent = low.endsWith("%") || high.endsWith("%");
        Kind kind = ranged(name.substring(0, open), percent);
        double from = bound(low, percent, percent ? 0 : Double.NEGATIVE_INFINITY);
        double to = bound(high, percent, percent ? 100 : Double.POSITIVE_INFINITY);
        boolean bounded = !low.isEmpty() || !high.isEmpty();
        return kind == null || !bounded || !(from < to) ? null : new MetricStatistic(name, kind, from, to, percent);
    }

    private static @Nullable Kind ranged(String prefix, boolean percent) {
        if (prefix.equals("PR")) {
            return percent ? null : Kind.PERCENTILE_RANK;
        }
        for (Kind each : TRIMMED) {
            if (each.aws.toUpperCase(Locale.ROOT).equals(prefix)) {
                return each;
            }
        }
        return null;
    }

    private static double bound(String text, boolean percent, double without) {
        if (text.isEmpty()) {
            return without;
        }
        if (percent) {
            return text.endsWith("%") ? percentage(text.substring(0, text.length() - 1)) : Double.NaN;
        }
        return number(text);
    }

    private static double percentage(String text) {
        double number = number(text);
        return number >= 0 && number <= 100 ? number : Double.NaN;
    }

    /** Digits with at most one point; Java would take more, such as exponents. */
    private static double number(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            points += each == '.' ? 1 : 0;
            if (each != '.' && (each < '0' || each > '9')) {
                return Double.NaN;
            }
        }
        boolean number = points <= 1 && text.length() > points && text.charAt(0) != '.' && text.length() < 20;
        return number ? Double.parseDouble(text) : Double.NaN;
    }

    /** The statistic of some values; NaN if it cannot be told, as ranks of values of which only sums are known. */
    public double of(ValueTally tally) {
        return switch (kind) {
            case SAMPLE_COUNT -> tally.count();
            case AVERAGE -> tally.sum() / tally.count();
            case SUM -> tally.sum();
            case MINIMUM -> tally.minimum();
            case MAXIMUM -> tally.maximum();
            default -> tally.parts().isEmpty() || tally.minimum() < 0 && percent ? Double.NaN : ranked(tally);
        };
    }

    /** The same of values of which only the sums are known. */
    public double ofSums(double count, double sum, double minimum, double maximum) {
        return kind == Kind.AVERAGE ? sum / count : of(ValueTally.ofSums(count, sum, minimum, maximum));
    }

    private double ranked(ValueTally tally) {
        if (kind == Kind.PERCENTILE) {
            return valueAt(tally, high);
        }
        ValueTally inside = inside(tally);
        return switch (kind) {
            case TRIMMED_MEAN -> inside.count() == 0 ? Double.NaN : inside.sum() / inside.count();
            case TRIMMED_COUNT -> inside.count();
            case TRIMMED_SUM -> inside.sum();
            case PERCENTILE_RANK -> 100 * inside.count() / tally.count();
            case WINSORIZED_MEAN -> winsorized(tally, inside);
            default -> throw new IllegalStateException("Not ranked: " + kind);
        };
    }

    /** The least value that as many percent of all values do not exceed. */
    private static double valueAt(ValueTally tally, double percent) {
        double wanted = tally.count() * percent / 100;
        double passed = 0;
        for (ValueTally.Part each : tally.parts()) {
            passed += each.weight();
            if (passed >= wanted - 1e-9) {
                return each.value();
            }
        }
        return tally.maximum();
    }

    /** Count and sum of what lies within the bounds. */
    private ValueTally inside(ValueTally tally) {
        double count = 0;
        double sum = 0;
        double passed = 0;
        for (ValueTally.Part each : tally.parts()) {
            double weight = percent ? overlap(passed, each.weight(), tally.count()) : within(each);
            passed += each.weight();
            count += weight;
            sum += weight * each.value();
        }
        return new ValueTally(count, sum, tally.minimum(), tally.maximum(), List.of());
    }

    private double overlap(double passed, double weight, double all) {
        return Math.max(0, Math.min(passed + weight, all * high / 100) - Math.max(passed, all * low / 100));
    }

    /** Bounds of values: what is over the lower one and not over the upper one. */
    private double within(ValueTally.Part part) {
        return part.value() > low && part.value() <= high ? part.weight() : 0;
    }

    /** What lies outside counts as if it lay on the bound. */
    private double winsorized(ValueTally tally, ValueTally inside) {
        double below = percent ? tally.count() * low / 100 : countUpTo(tally, low);
        double above = tally.count() - inside.count() - below;
        double lowest = percent ? valueAt(tally, low) : low;
        double highest = percent ? valueAt(tally, high) : high;
        double sum = inside.sum() + (below > 0 ? below * lowest : 0) + (above > 0 ? above * highest : 0);
        return sum / tally.count();
    }

    private static double countUpTo(ValueTally tally, double bound) {
        double count = 0;
        for (ValueTally.Part each : tally.parts()) {
            count += each.value() <= bound ? each.weight() : 0;
        }
        return count;
    }
}
