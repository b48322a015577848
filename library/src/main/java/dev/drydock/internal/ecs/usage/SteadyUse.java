package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import dev.drydock.internal.ecs.usage.MeasuredTasks.Measured;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of a service while nothing happens to them and all of them use alike: of each minute it is enough to look at
 * one, and while its load stays the same, at one minute.
 */
final class SteadyUse {

    /** Of their group, which differs once something happens. */
    final long edition;

    /** When the first such minute begins, in milliseconds since the epoch. */
    private final long since;

    private final Measured model;
    private final int count;
    private final boolean cpu;

    /** What was told of a minute from which on the load stays the same; null if it does not. */
    private @Nullable Sample even;

    private long evenUntil;

    /**
     * Tasks that use alike.
     *
     * @param count how many count
     */
    SteadyUse(long edition, long since, Measured model, int count, boolean cpu) {
        this.edition = edition;
        this.since = since;
        this.model = model;
        this.count = count;
        this.cpu = cpu;
    }

    /** Whether it holds in a minute. */
    boolean holds(long editionNow, long minute) {
        return edition == editionNow && minute >= since;
    }

    @Nullable
    Sample sample(long minute) {
        Sample known = even;
        long end = minute + MetricSource.MINUTE;
        if (known != null && known.minute() <= minute && end <= evenUntil) {
            return new Sample(minute, known.count(), known.sum(), known.minimum(), known.maximum(), known.unit());
        }
        ServiceMinute reading = new ServiceMinute(minute, cpu);
        for (int i = 0; i < count; i++) {
            reading.add(model);
        }
        Sample told = reading.sample();
        long until = model.used().evenUntil(minute);
        even = until >= end ? told : null;
        evenUntil = until;
        return told;
    }
}
