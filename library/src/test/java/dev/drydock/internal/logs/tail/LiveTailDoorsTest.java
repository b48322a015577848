package dev.drydock.internal.logs.tail;

import static dev.drydock.internal.logs.LogsWorld.ARN;
import static dev.drydock.testkit.SdkClients.overAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.logs.LogsWorld;
import dev.drydock.server.DrydockServer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.client.config.SdkAdvancedClientOption;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsAsyncClient;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceNotFoundException;
import software.amazon.awssdk.services.cloudwatchlogs.model.SessionTimeoutException;

/** Live tails of the SDK's own client, which reads them from bytes. */
class LiveTailDoorsTest {

    private final LogsWorld world = new LogsWorld();
    private final TailListener listener = new TailListener();

    @Test
    void the_transport_streams() {
        CloudWatchLogsAsyncClient logs = overAsync(world.aws, CloudWatchLogsAsyncClient.builder());

        CompletableFuture<Void> session = logs.startLiveTail(b -> b.logGroupIdentifiers(ARN), listener);
        world.putLines("one", "two");
        world.advance(Duration.ofSeconds(2));
        world.aws.close();

        await(session::isDone);
        assertThat(listener.told).containsExactly("response", "start", "update", "update", "end");
        assertThat(listener.messages()).containsExactly("one", "two");
        assertThat(session).isCompleted();
    }

    @Test
    void the_transport_tells_of_a_time_out() {
        CloudWatchLogsAsyncClient logs = overAsync(world.aws, CloudWatchLogsAsyncClient.builder());

        CompletableFuture<Void> session = logs.startLiveTail(b -> b.logGroupIdentifiers(ARN), listener);
        world.advance(Duration.ofHours(4));

        assertThatThrownBy(() -> session.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(SessionTimeoutException.class);
        assertThat(listener.updates).hasSize(10_800);
    }

    @Test
    void the_transport_refuses_as_the_service_does() {
        CloudWatchLogsAsyncClient logs = overAsync(world.aws, CloudWatchLogsAsyncClient.builder());

        CompletableFuture<Void> session = logs.startLiveTail(b -> b.logGroupIdentifiers(ARN + "2"), listener);

        assertThatThrownBy(session::join).hasCauseInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void the_server_streams() throws Exception {
        try (DrydockServer server = DrydockServer.serve(world.aws, 0);
                CloudWatchLogsAsyncClient logs = client(server)) {
            CompletableFuture<Void> session = logs.startLiveTail(b -> b.logGroupIdentifiers(ARN), listener);
            await(() -> !listener.starts.isEmpty());
            world.putLines("one", "two");
            world.advance(Duration.ofSeconds(2));
            await(() -> listener.updates.size() == 2);

            assertThat(listener.messages()).containsExactly("one", "two");
            assertThat(session).isNotDone();

            world.advance(Duration.ofHours(3));

            assertThatThrownBy(() -> session.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(SessionTimeoutException.class);
        }
    }

    private static CloudWatchLogsAsyncClient client(DrydockServer server) {
        return CloudWatchLogsAsyncClient.builder()
                .endpointOverride(server.endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
                .overrideConfiguration(
                        c -> c.putAdvancedOption(SdkAdvancedClientOption.DISABLE_HOST_PREFIX_INJECTION, true))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder())
                .build();
    }

    /** The SDK reads on threads of its own. */
    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within ten seconds");
            }
            Thread.onSpinWait();
        }
    }
}
