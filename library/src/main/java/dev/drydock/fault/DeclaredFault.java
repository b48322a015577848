package dev.drydock.fault;

import java.time.Duration;
import java.time.Instant;
import org.apiguardian.api.API;

/**
 * A fault that waits for what it is about. It strikes every time, until it is told how often or until when. Times are
 * virtual; setting {@code times} and an end together ends it at whichever comes first.
 *
 * <pre>{@code
 * aws.faults().on(RUN_TASK).throttle().times(2);
 * aws.faults().pull("shop/web:2").isLimited().lasts(Duration.ofMinutes(10));
 * }</pre>
 *
 * @param <F> the fault itself
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface DeclaredFault<F extends DeclaredFault<F>> {

    /**
     * Strikes so often and then no more.
     *
     * @param strikes 1 or more
     * @throws IllegalArgumentException if it is less
     */
    F times(int strikes);

    /**
     * Strikes before that virtual instant only.
     *
     * @param end the first instant at which it no longer strikes
     * @throws IllegalArgumentException if it has gone by
     */
    F until(Instant end);

    /**
     * Strikes for so much virtual time from now.
     *
     * @param howLong more than nothing
     * @throws IllegalArgumentException if it is not
     */
    F lasts(Duration howLong);

    /** How often it has struck so far. */
    int struck();

    /** The fault in words, as the journal tells it: {@code ecs:RunTask fails with ThrottlingException}. */
    @Override
    String toString();
}
