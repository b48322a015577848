package dev.drydock.internal.ecs.usage;

import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.ecs.usage.MeasuredTasks.Measured;

/**
 * The tasks of a service while nothing happens to them and all of them use alike: of the next minute too it is enough to look
 * at one.
 *
 * @param edition of their group, which differs once something happens
 * @param next when the minute begins that is told next, in milliseconds since the epoch
 * @param count how many count
 */
record SteadyUse(long edition, long next, Measured model, int count) {

    /** Whether it still holds in a minute. */
    boolean holds(long editionNow, long minute) {
        return edition == editionNow && minute == next;
    }

    SteadyUse after() {
        return new SteadyUse(edition, next + MetricSource.MINUTE, model, count);
    }
}
