package dev.drydock.internal.container;

import dev.drydock.container.LoadCurve;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A {@link LoadCurve} as plain values, as images of worlds keep it.
 *
 * @param points in order of time
 */
public record CurveImage(boolean daily, boolean stepped, List<Point> points) {

    /** Keeps the points as they are given. */
    public CurveImage {
        points = List.copyOf(points);
    }

    /**
     * A load at a time.
     *
     * @param at in milliseconds
     */
    public record Point(long at, double load) {}

    /** A curve as plain values. */
    public static CurveImage of(LoadCurve curve) {
        List<Point> points = new ArrayList<>();
        for (Map.Entry<Duration, Double> each : curve.points().entrySet()) {
            points.add(new Point(each.getKey().toMillis(), each.getValue()));
        }
        return new CurveImage(curve.isDaily(), curve.isStepped(), points);
    }

    /** The curve laid out in a world's time. */
    public LoadOverTime over(long start) {
        return new LoadOverTime(this, start);
    }
}
