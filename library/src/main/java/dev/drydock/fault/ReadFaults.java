package dev.drydock.fault;

import dev.drydock.operation.AwsService;
import java.time.Duration;
import org.apiguardian.api.API;

/**
 * What goes wrong with calls that only read; says next what that is.
 *
 * <pre>{@code
 * aws.faults().reads().lagBehind(Duration.ofSeconds(5));
 * aws.faults().reads().on(AwsService.ECS).lagBehind(Duration.ofSeconds(5)).lasts(Duration.ofMinutes(10));
 * }</pre>
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html">RunTask, on the eventual
 *     consistency of the API</a>
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public interface ReadFaults {

    /** Only reads of one service. Without it those of all simulated services. */
    ReadFaults on(AwsService service);

    /**
     * Reads are eventually consistent: they see the world as it stood that long ago, in virtual time. A task that was started
     * since is {@code MISSING} and in no list, a service that was updated is as before, and what was deleted is still there.
     * Calls that change something see the truth, also where they check it, and so do {@code Drydock.view()} and assertions.
     *
     * <p>What there is when this is said counts as having been there for ever. One caller never sees an older state than it
     * has seen already, unless {@link ReadLag#evenBackwards()} is said.
     *
     * <p>{@code settle()} waits until reads have seen what happened. A read that asks the same again waits for it in {@code
     * TimeMode.auto()} and {@code TimeMode.eager()}; in the latter a first read that would show the past does so without
     * letting time pass. As on AWS, a waiter that meets {@code MISSING} fails.
     *
     * @param howLong more than nothing; parts of a millisecond count as a whole one
     * @throws IllegalArgumentException if it is not
     */
    ReadLag lagBehind(Duration howLong);
}
