package dev.drydock.internal.container;

import dev.drydock.container.LoadCurve;
import java.util.Arrays;

/** A {@link LoadCurve} laid out in a world's time, in milliseconds since the epoch. */
public final class LoadOverTime {

    private static final long DAY = 86_400_000;

    private final boolean daily;
    private final boolean stepped;
    private final long start;
    private final long[] at;
    private final double[] loads;

    /**
     * Lays a curve out.
     *
     * @param start when the world began
     */
    public LoadOverTime(LoadCurve curve, long start) {
        this(CurveImage.of(curve), start);
    }

    /** Lays a curve out, whose points are in order of time. */
    LoadOverTime(CurveImage curve, long start) {
        this.daily = curve.daily();
        this.stepped = curve.stepped();
        this.start = start;
        this.at = new long[curve.points().size()];
        this.loads = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = curve.points().get(i).at();
            loads[i] = curve.points().get(i).load();
        }
    }

    private long offset(long instant) {
        return daily ? Math.floorMod(instant, DAY) : instant - start;
    }

    /** The load from an instant on. */
    public double from(long instant) {
        if (at.length == 0) {
            return 0;
        }
        long offset = offset(instant);
        int found = Arrays.binarySearch(at, offset);
        int before = found >= 0 ? found : -found - 2;
        if (before < 0 && !daily) {
            return loads[0];
        }
        int last = at.length - 1;
        if (before == last && !daily) {
            return loads[last];
        }
        int earlier = before < 0 ? last : before;
        int later = earlier == last ? 0 : earlier + 1;
        if (stepped || found >= 0 || loads[earlier] == loads[later]) {
            return loads[earlier];
        }
        double gone = Math.floorMod(offset - at[earlier], DAY);
        double whole = at[later] - at[earlier];
        if (!daily) {
            gone = offset - at[earlier];
        } else if (whole <= 0) {
            whole += DAY;
        }
        return loads[earlier] + (loads[later] - loads[earlier]) * gone / whole;
    }

    /** The load up to an instant. */
    public double until(long instant) {
        return stepped ? from(instant - 1) : from(instant);
    }

    /** The first instant after another at which the load may stop going in a straight line; {@link Long#MAX_VALUE} for none. */
    public long next(long instant) {
        if (at.length < 2) {
            return Long.MAX_VALUE;
        }
        long offset = offset(instant);
        int found = Arrays.binarySearch(at, offset);
        int after = found >= 0 ? found + 1 : -found - 1;
        if (after < at.length) {
            return instant + at[after] - offset;
        }
        return daily ? instant + DAY - offset + at[0] : Long.MAX_VALUE;
    }

    /** Until when the load stays what it is at an instant; that instant itself if it goes up or down there. */
    public long evenUntil(long instant) {
        long next = next(instant);
        long last = next == Long.MAX_VALUE ? instant : next;
        return next == Long.MAX_VALUE || from(instant) == until(last) ? next : instant;
    }

    /** What the load sums up to between two instants, in units times milliseconds. */
    public double sum(long from, long to) {
        double sum = 0;
        for (long t = from; t < to; ) {
            long next = Math.min(to, next(t));
            sum += (from(t) + until(next)) / 2 * (next - t);
            t = next;
        }
        return sum;
    }
}
