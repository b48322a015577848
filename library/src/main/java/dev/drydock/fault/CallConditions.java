package dev.drydock.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Which calls a fault strikes, of those it is about, and for how long. May be said before the verb or after it, in any
 * order; what is said of different things must all hold.
 *
 * <pre>{@code
 * aws.faults().on(RUN_TASK).where(RunTaskRequest.class, request -> request.count() > 5).throttle();
 * aws.faults().on(AwsService.ECS).after(10).every(3).fails("ServerException", "Service Unavailable").times(4);
 * aws.faults().onAnyCall().withProbability(0.05).losesConnection();
 * }</pre>
 *
 * <p>A fault counts the calls that {@code where} and {@code between} leave it, also those that another fault struck. Of
 * these, {@code after} skips the first, {@code every} takes one in so many, and {@code withProbability} draws; {@code
 * times} counts strikes alone.
 *
 * @param <S> what is said it of
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CallConditions<S> {

    /**
     * Only calls whose request is as that. Said again, all must hold. The condition is asked while the world stands still,
     * so it must not call the world.
     *
     * @param type the request of the operation, {@code RunTaskRequest}; calls with other requests are not struck
     * @param condition whether a call is one of those
     * @throws IllegalArgumentException if no call that the fault is about has such a request
     */
    <R extends SdkRequest> S where(Class<R> type, Predicate<? super R> condition);

    /**
     * Only calls in whose request a member has that value.
     *
     * @param member as AWS names it, {@code cluster}; inside of others {@code overrides.taskRoleArn}; inside of a list any
     *     of its elements, {@code tags.key}; inside of a map its key
     * @param value the value as text, {@code prod}, {@code 3} or {@code true}
     * @throws IllegalArgumentException if no call that the fault is about has such a member
     */
    S where(String member, String value);

    /**
     * Not the first calls.
     *
     * @param calls how many are skipped, 1 or more
     */
    S after(int calls);

    /**
     * One in so many calls, the last of them: {@code every(3)} strikes the third, the sixth and so on.
     *
     * @param calls 1 or more
     */
    S every(int calls);

    /**
     * Each call with that probability, by the world's seed: the same seed and the same calls give the same strikes.
     *
     * @param probability more than 0, and 1 at most
     */
    S withProbability(double probability);

    /**
     * Only calls of a stretch of virtual time.
     *
     * @param start the first instant at which calls are struck
     * @param end the first instant at which they no longer are
     * @throws IllegalArgumentException if it is over already, or ends before it begins
     */
    S between(Instant start, Instant end);

    /**
     * Strikes so often and then no more.
     *
     * @param strikes 1 or more
     */
    S times(int strikes);

    /**
     * Strikes before that virtual instant only.
     *
     * @param end the first instant at which it no longer strikes
     * @throws IllegalArgumentException if it has gone by
     */
    S until(Instant end);

    /**
     * Strikes for so much virtual time from now.
     *
     * @param howLong more than nothing
     */
    S lasts(Duration howLong);
}
