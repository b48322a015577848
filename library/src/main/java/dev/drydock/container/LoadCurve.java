package dev.drydock.container;

import dev.drydock.internal.argument.Require;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.apiguardian.api.API;

/**
 * A load over time: CPU units, or requests a minute, by the time of day or by the time since the world's start. Never
 * changes; every word returns another curve.
 *
 * <pre>{@code
 * LoadCurve.steady(300)                                                      // the same all the time
 * LoadCurve.daily().at("06:00", 100).at("09:00", 900).at("12:00", 400)       // each day anew, in UTC
 * LoadCurve.sinceStart().at(Duration.ZERO, 100).at(Duration.ofMinutes(10), 900).stepped()
 * }</pre>
 *
 * <p>Between two points the load goes in a straight line, or stays at the earlier one's if the curve is {@link #stepped}.
 * Over midnight a daily curve goes from its last point to its first. One since the start has the first point's load before
 * that, and the last point's after it. A curve without points is no load.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class LoadCurve {

    private static final Duration DAY = Duration.ofDays(1);

    private final boolean daily;
    private final boolean stepped;
    private final SortedMap<Duration, Double> points;

    private LoadCurve(boolean daily, boolean stepped, SortedMap<Duration, Double> points) {
        this.daily = daily;
        this.stepped = stepped;
        this.points = Collections.unmodifiableSortedMap(points);
    }

    /**
     * The same load all the time.
     *
     * @param load 0 or more
     * @throws IllegalArgumentException if the load is negative or no number
     */
    public static LoadCurve steady(double load) {
        return sinceStart().with("steady", Duration.ZERO, load);
    }

    /** The same every day, in UTC; its points follow by {@link #at(String, double)}. */
    public static LoadCurve daily() {
        return new LoadCurve(true, false, new TreeMap<>());
    }

    /** By the time since the world's start; its points follow by {@link #at(Duration, double)}. */
    public static LoadCurve sinceStart() {
        return new LoadCurve(false, false, new TreeMap<>());
    }

    /**
     * With a point at a time of day, in UTC; in place of another at the same time.
     *
     * @param timeOfDay {@code 09:00} or {@code 09:00:30}
     * @param load 0 or more
     * @throws IllegalArgumentException if this is no time of day, the curve is not {@linkplain #daily daily}, or the load is
     *     negative or no number
     */
    public LoadCurve at(String timeOfDay, double load) {
        Require.text("at", "timeOfDay", timeOfDay, "09:00");
        if (!daily) {
            throw new IllegalArgumentException("at(\"" + timeOfDay
                    + "\", …) is a time of day, but this curve counts from the world's start; begin with"
                    + " LoadCurve.daily(), or say at(Duration.ofHours(9), …)");
        }
        try {
            return with("at", Duration.ofNanos(LocalTime.parse(timeOfDay).toNanoOfDay()), load);
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(
                    "at(…) needs a time of day, such as 09:00, but was given \"" + timeOfDay + "\"", unreadable);
        }
    }

    /**
     * With a point at a time since the world's start, or of a daily curve since midnight; in place of another at the same
     * time.
     *
     * @param offset 0 or more, of a daily curve less than a day; parts of a millisecond are dropped
     * @param load 0 or more
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public LoadCurve at(Duration offset, double load) {
        Require.notNegative("at", "offset", offset);
        if (daily && offset.compareTo(DAY) >= 0) {
            throw new IllegalArgumentException(
                    "at(…) of a daily curve needs an offset of less than a day, but was given " + offset);
        }
        if (offset.compareTo(Duration.ofDays(3_650_000)) > 0) {
            throw new IllegalArgumentException("Virtual time does not reach " + offset + ", which at(…) was given");
        }
        return with("at", offset, load);
    }

    private LoadCurve with(String method, Duration offset, double load) {
        Require.load(method, "load", load);
        SortedMap<Duration, Double> more = new TreeMap<>(points);
        more.put(Duration.ofMillis(offset.toMillis()), load + 0.0); // -0.0 is none
        return new LoadCurve(daily, stepped, more);
    }

    /** The same points, each load held until the next point. */
    public LoadCurve stepped() {
        return new LoadCurve(daily, true, points);
    }

    /** Whether it is the same every day; else it counts from the world's start. */
    public boolean isDaily() {
        return daily;
    }

    /** Whether each load is held until the next point; else the load goes in straight lines. */
    public boolean isStepped() {
        return stepped;
    }

    /** The loads by the time since midnight, or since the world's start; cannot be changed. */
    public SortedMap<Duration, Double> points() {
        return points;
    }

    /**
     * The load at a time.
     *
     * @param offset since the world's start, or of a daily curve since some midnight; 0 or more
     */
    public double valueAt(Duration offset) {
        Require.notNegative("valueAt", "offset", offset);
        if (points.isEmpty()) {
            return 0;
        }
        Duration time = daily ? offset.minusDays(offset.toDays()) : offset;
        SortedMap<Duration, Double> until = points.headMap(time.plusNanos(1));
        SortedMap<Duration, Double> from = points.tailMap(time.plusNanos(1));
        if (!daily && (until.isEmpty() || from.isEmpty())) {
            return load(until.isEmpty() ? points.firstKey() : points.lastKey());
        }
        Duration before = until.isEmpty() ? points.lastKey() : until.lastKey();
        Duration after = from.isEmpty() ? points.firstKey() : from.firstKey();
        return stepped ? load(before) : between(time, before, after);
    }

    private double between(Duration time, Duration before, Duration after) {
        double start = load(before);
        double gone = millis(time.minus(before));
        double whole = millis(after.minus(before));
        gone += gone < 0 ? millis(DAY) : 0;
        whole += whole <= 0 ? millis(DAY) : 0;
        return start + (load(after) - start) * gone / whole;
    }

    private double load(Duration at) {
        return points.getOrDefault(at, 0.0);
    }

    private static double millis(Duration duration) {
        return duration.toMillis();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LoadCurve curve
                && daily == curve.daily
                && stepped == curve.stepped
                && points.equals(curve.points);
    }

    @Override
    public int hashCode() {
        return points.hashCode() * 4 + (daily ? 2 : 0) + (stepped ? 1 : 0);
    }

    /** As it is written: {@code daily 06:00 100, 09:00 900 stepped}. */
    @Override
    public String toString() {
        if (!daily && points.size() == 1 && points.firstKey().isZero()) {
            return "steady " + said(load(points.firstKey()));
        }
        StringJoiner text = new StringJoiner(", ", daily ? "daily " : "since start ", stepped ? " stepped" : "");
        text.setEmptyValue(daily ? "daily" : "since start");
        for (Map.Entry<Duration, Double> each : points.entrySet()) {
            Duration at = each.getKey();
            text.add((daily ? LocalTime.ofNanoOfDay(at.toNanos()).toString() : at.toString())
                    + ' '
                    + said(each.getValue()));
        }
        return text.toString();
    }

    private static String said(double load) {
        return load == Math.rint(load) ? Long.toString((long) load) : Double.toString(load);
    }
}
