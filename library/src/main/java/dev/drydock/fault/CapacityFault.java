package dev.drydock.fault;

import java.time.Duration;
import org.apiguardian.api.API;

/**
 * Fargate has no capacity, until told how often or until when. Say what comes of it: {@link #unavailable()},
 * {@link #refuses(String)} or {@link #runsOut()}; without, it never strikes and {@link Faults#unused()} tells so.
 *
 * <pre>{@code
 * aws.faults().fargateCapacity().unavailable().times(2);                       // two launches are refused
 * aws.faults().fargateCapacity("FARGATE_SPOT").runsOut().lasts(Duration.ofMinutes(5));
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html">API failures
 *     messages</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface CapacityFault extends DeclaredFault<CapacityFault> {

    /**
     * Strikes after that time only; {@code lasts} counts from then.
     *
     * <pre>{@code
     * aws.faults().fargateCapacity("FARGATE_SPOT").in(Duration.ofMinutes(10)).unavailable().lasts(Duration.ofMinutes(5));
     * }</pre>
     *
     * @param delay from now, more than nothing
     */
    CapacityFault in(Duration delay);

    /**
     * Tasks are refused: RunTask answers with {@code failures} and no exception, and a service says in an event that it
     * was unable to place a task, and tries again later.
     */
    CapacityFault unavailable();

    /**
     * As {@link #unavailable()} with another text of AWS's.
     *
     * @param text {@code You've reached the limit on the number of vCPUs you can run concurrently}
     */
    CapacityFault refuses(String text);

    /** Tasks are taken, and stop in PROVISIONING with {@code TaskFailedToStart}. */
    CapacityFault runsOut();
}
