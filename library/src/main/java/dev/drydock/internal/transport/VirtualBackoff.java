package dev.drydock.internal.transport;

import dev.drydock.time.Sleeper;
import java.time.Duration;
import software.amazon.awssdk.retries.api.BackoffStrategy;

/**
 * Lets virtual time pass where the SDK would sleep, and tells the SDK not to sleep at all. The SDK asks once per retry,
 * on the thread that is about to retry.
 *
 * @param planned how long the SDK would sleep
 * @param sleeper lets virtual time pass
 */
record VirtualBackoff(BackoffStrategy planned, Sleeper sleeper) implements BackoffStrategy {

    @Override
    public Duration computeDelay(int attempt) {
        sleeper.sleep(planned.computeDelay(attempt));
        return Duration.ZERO;
    }
}
