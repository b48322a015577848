package dev.drydock.internal.transport;

import dev.drydock.time.Sleeper;
import dev.drydock.wire.WireProtocol;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.retries.api.RetryStrategy;

/** One world as the SDK's clients reach it through their HTTP client. */
public final class Transport {

    /** The SDK's own delays, without its jitter. */
    private static final Duration BASE = Duration.ofMillis(100);

    private static final Duration THROTTLING_BASE = Duration.ofMillis(500);
    private static final Duration MOST = Duration.ofSeconds(20);

    private final WireProtocol protocol;
    private final Sleeper sleeper;

    /**
     * The transport of a world.
     *
     * @param sleeper lets virtual time pass
     */
    public Transport(WireProtocol protocol, Sleeper sleeper) {
        this.protocol = protocol;
        this.sleeper = sleeper;
    }

    /** An HTTP client for synchronous service clients; closing it has no effect. */
    public SdkHttpClient httpClient() {
        return new InMemoryHttpClient(new Exchange(protocol));
    }

    /** An HTTP client for asynchronous service clients; closing it has no effect. */
    public SdkAsyncHttpClient asyncHttpClient() {
        return new InMemoryAsyncHttpClient(new Exchange(protocol));
    }

    /** A configuration under which the SDK's retries wait in virtual time. */
    public ClientOverrideConfiguration clientConfiguration() {
        RetryStrategy.Builder<?, ?> retries = AwsRetryStrategy.defaultRetryStrategy().toBuilder();
        retries.backoffStrategy(virtual(BASE));
        retries.throttlingBackoffStrategy(virtual(THROTTLING_BASE));
        RetryStrategy strategy = retries.build();
        return ClientOverrideConfiguration.builder().retryStrategy(strategy).build();
    }

    private BackoffStrategy virtual(Duration base) {
        return new VirtualBackoff(BackoffStrategy.exponentialDelayWithoutJitter(base, MOST), sleeper);
    }
}
