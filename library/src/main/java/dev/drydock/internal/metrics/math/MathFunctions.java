package dev.drydock.internal.metrics.math;

import dev.drydock.internal.metrics.math.MathValue.Many;
import dev.drydock.internal.metrics.math.MathValue.Scalar;
import dev.drydock.internal.metrics.math.MathValue.Single;
import dev.drydock.internal.metrics.math.MathValue.Word;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** The functions of metric math over one range of time. A function that does not take what it is given gives null. */
final class MathFunctions {

    static final Set<String> NAMES = Set.of(
            "ABS",
            "AVG",
            "CEIL",
            "DATAPOINT_COUNT",
            "DATE",
            "DAY",
            "DIFF",
            "DIFF_TIME",
            "EPOCH",
            "FILL",
            "FIRST",
            "FLOOR",
            "HOUR",
            "IF",
            "LAST",
            "LOG",
            "LOG10",
            "MAX",
            "METRIC_COUNT",
            "MIN",
            "MINUTE",
            "MONTH",
            "PERIOD",
            "RATE",
            "REMOVE_EMPTY",
            "RUNNING_SUM",
            "SLICE",
            "SORT",
            "STDDEV",
            "SUM",
            "TIME_SERIES",
            "YEAR");

    private final long start;
    private final long end;
    private final int period;

    MathFunctions(long start, long end, int period) {
        this.start = start;
        this.end = end;
        this.period = period;
    }

    @Nullable
    MathValue call(String function, List<MathValue> given) {
        return switch (function) {
            case "ABS" -> each(given, series -> series.map(Math::abs));
            case "CEIL" -> each(given, series -> series.map(Math::ceil));
            case "FLOOR" -> each(given, series -> series.map(Math::floor));
            case "LOG" -> each(given, series -> series.map(Math::log));
            case "LOG10" -> each(given, series -> series.map(Math::log10));
            case "DIFF" -> each(given, series -> stepwise(series, (value, seconds) -> value));
            case "DIFF_TIME" -> each(given, series -> stepwise(series, (value, seconds) -> seconds));
            case "RATE" -> each(given, series -> stepwise(series, (value, seconds) -> value / seconds));
            case "RUNNING_SUM" -> each(given, MathFunctions::runningSum);
            case "AVG", "SUM", "MIN", "MAX", "STDDEV", "DATAPOINT_COUNT" -> aggregated(function, given);
            case "METRIC_COUNT" ->
                given.size() == 1 && given.get(0) instanceof Many many
                        ? new Scalar(many.series().size())
                        : null;
            case "PERIOD" ->
                given.size() == 1 && given.get(0) instanceof Single single
                        ? new Scalar(single.series().period())
                        : null;
            case "TIME_SERIES" ->
                given.size() == 1 && given.get(0) instanceof Scalar scalar
                        ? new Single(filled("TIME_SERIES", at -> scalar.number()))
                        : null;
            case "FILL" -> fill(given);
            case "IF" -> given.size() == 2 || given.size() == 3 ? MathChoice.of(given) : null;
            case "FIRST", "LAST" -> oneOf(function, given);
            case "SLICE" -> slice(given);
            case "SORT" -> sort(given);
            case "REMOVE_EMPTY" ->
                given.size() == 1 && given.get(0) instanceof Many many
                        ? new Many(many.series().stream()
                                .filter(each -> !each.values().isEmpty())
                                .toList())
                        : null;
            default -> calendar(function, given);
        };
    }

    // ---- each series by itself

    private static @Nullable MathValue each(List<MathValue> given, Function<MathSeries, MathSeries> made) {
        if (given.size() != 1) {
            return null;
        }
        MathValue only = given.get(0);
        if (only instanceof Single single) {
            return new Single(made.apply(single.series()));
        }
        return only instanceof Many many
                ? new Many(many.series().stream().map(made).toList())
                : null;
    }

    private interface Step {
        double of(double difference, double seconds);
    }

    private static MathSeries stepwise(MathSeries series, Step step) {
        SortedMap<Long, Double> values = new TreeMap<>();
        Map.Entry<Long, Double> before = null;
        for (Map.Entry<Long, Double> each : series.values().entrySet()) {
            if (before != null) {
                MathSeries.put(
                        values,
                        each.getKey(),
                        step.of(each.getValue() - before.getValue(), (each.getKey() - before.getKey()) / 1000.0));
            }
            before = each;
        }
        return series.with(values);
    }

    private static MathSeries runningSum(MathSeries series) {
        SortedMap<Long, Double> values = new TreeMap<>();
        double sum = 0;
        for (Map.Entry<Long, Double> each : series.values().entrySet()) {
            sum += each.getValue();
            values.put(each.getKey(), sum);
        }
        return series.with(values);
    }

    /** A series without gaps. */
    private MathSeries filled(String label, ToDoubleFunction<Long> value) {
        SortedMap<Long, Double> values = new TreeMap<>();
        for (long at = start; at < end; at += period * 1000L) {
            MathSeries.put(values, at, value.applyAsDouble(at));
        }
        return new MathSeries(label, period, values);
    }

    private @Nullable MathValue calendar(String function, List<MathValue> given) {
        if (given.size() != 1 || !(given.get(0) instanceof Single) || !NAMES.contains(function)) {
            return null;
        }
        return new Single(filled(function, at -> {
            ZonedDateTime time = Instant.ofEpochMilli(at).atZone(ZoneOffset.UTC);
            return switch (function) {
                case "MINUTE" -> time.getMinute();
                case "HOUR" -> time.getHour();
                case "DAY" -> time.getDayOfWeek().getValue();
                case "DATE" -> time.getDayOfMonth();
                case "MONTH" -> time.getMonthValue();
                case "YEAR" -> time.getYear();
                default -> at / 1000.0; // EPOCH
            };
        }));
    }

    // ---- sums of one series, and of several

    private static @Nullable MathValue aggregated(String function, List<MathValue> given) {
        if (given.size() != 1) {
            return null;
        }
        if (given.get(0) instanceof Single single) {
            List<Double> values = List.copyOf(single.series().values().values());
            return new Scalar(aggregate(function, values, values.size()));
        }
        if (!(given.get(0) instanceof Many many)) {
            return null;
        }
        TreeSet<Long> instants = new TreeSet<>();
        many.series().forEach(each -> instants.addAll(each.values().keySet()));
        SortedMap<Long, Double> values = new TreeMap<>();
        for (Long at : instants) {
            List<Double> there = new ArrayList<>();
            for (MathSeries each : many.series()) {
                Double value = each.values().get(at);
                if (value != null) {
                    there.add(value);
                }
            }
            MathSeries.put(values, at, aggregate(function, there, many.series().size()));
        }
        int period = many.series().isEmpty() ? 60 : many.series().get(0).period();
        return new Single(new MathSeries(function, period, values));
    }

    /** The mean of several series takes a missing value for 0. */
    private static double aggregate(String function, List<Double> values, int of) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        return switch (function) {
            case "SUM" -> sum;
            case "AVG" -> sum / of;
            case "MIN" -> values.stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
            case "MAX" -> values.stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
            case "DATAPOINT_COUNT" -> values.size();
            default -> deviation(values);
        };
    }

    private static double deviation(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return Math.sqrt(values.stream()
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElse(Double.NaN));
    }

    // ---- gaps

    private @Nullable MathValue fill(List<MathValue> given) {
        if (given.size() != 2) {
            return null;
        }
        MathValue filler = given.get(1);
        if (filler instanceof Word word
                && !word.text().equals("REPEAT")
                && !word.text().equals("LINEAR")) {
            return null;
        }
        return filler instanceof Many ? null : each(given.subList(0, 1), series -> fill(series, filler));
    }

    private MathSeries fill(MathSeries series, MathValue filler) {
        TreeMap<Long, Double> given = new TreeMap<>(series.values());
        MathSeries full = filled(series.label(), at -> {
            Double value = given.get(at);
            if (value != null) {
                return value;
            }
            if (filler instanceof Scalar scalar) {
                return scalar.number();
            }
            if (filler instanceof Single single) {
                return single.series().values().getOrDefault(at, Double.NaN);
            }
            return ((Word) filler).text().equals("REPEAT") ? repeated(given, at) : between(given, at);
        });
        return series.with(full.values());
    }

    private static double repeated(TreeMap<Long, Double> given, long at) {
        Map.Entry<Long, Double> before = given.floorEntry(at);
        return before == null ? Double.NaN : before.getValue();
    }

    private static double between(TreeMap<Long, Double> given, long at) {
        Map.Entry<Long, Double> before = given.floorEntry(at);
        Map.Entry<Long, Double> after = given.ceilingEntry(at);
        if (before == null || after == null) {
            return Double.NaN;
        }
        double part = (at - before.getKey()) / (double) (after.getKey() - before.getKey());
        return before.getValue() + part * (after.getValue() - before.getValue());
    }

    // ---- several series in an order

    private static @Nullable MathValue oneOf(String function, List<MathValue> given) {
        if (given.size() != 1 || !(given.get(0) instanceof Many many)) {
            return null;
        }
        if (many.series().isEmpty()) {
            return many;
        }
        int index = function.equals("FIRST") ? 0 : many.series().size() - 1;
        return new Single(many.series().get(index));
    }

    private static @Nullable MathValue slice(List<MathValue> given) {
        if (given.size() < 2 || given.size() > 3 || !(given.get(0) instanceof Many many)) {
            return null;
        }
        int size = many.series().size();
        Integer from = index(given.get(1), size);
        Integer to = given.size() == 3 ? index(given.get(2), size) : Integer.valueOf(size);
        return from == null || to == null ? null : new Many(many.series().subList(Math.min(from, to), to));
    }

    private static @Nullable Integer index(MathValue value, int size) {
        return value instanceof Scalar scalar ? (int) Math.max(0, Math.min(size, scalar.number())) : null;
    }

    private static @Nullable MathValue sort(List<MathValue> given) {
        if (given.size() < 3
                || given.size() > 4
                || !(given.get(0) instanceof Many many)
                || !(given.get(1) instanceof Word by)
                || !(given.get(2) instanceof Word order)
                || !Set.of("AVG", "MIN", "MAX", "SUM").contains(by.text())
                || !Set.of("ASC", "DESC").contains(order.text())) {
            return null;
        }
        Comparator<MathSeries> comparator = Comparator.comparingDouble(series -> {
            List<Double> values = List.copyOf(series.values().values());
            return aggregate(by.text(), values, values.size());
        });
        List<MathSeries> sorted = new ArrayList<>(many.series());
        sorted.sort(order.text().equals("ASC") ? comparator : comparator.reversed());
        if (given.size() == 3) {
            return new Many(sorted);
        }
        Integer limit = index(given.get(3), sorted.size());
        return limit == null ? null : new Many(sorted.subList(0, limit));
    }
}
