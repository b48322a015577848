package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import dev.drydock.internal.client.Waits;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchAsyncWaiter;

/** The SDK's asynchronous waiter of alarms in virtual time: its delays move the clock, its polls do not. */
class DrydockCloudWatchAsyncWaiter implements CloudWatchAsyncWaiter {

    final Connection connection;
    final Waits<CloudWatchAsyncWaiter> waits;

    DrydockCloudWatchAsyncWaiter(Connection connection) {
        this.connection = connection;
        CloudWatchAsyncClient polled = new DrydockCloudWatchAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> CloudWatchAsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static CloudWatchAsyncWaiter over(Connection connection) {
        return new DrydockCloudWatchAsyncWaiter(connection);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeAlarmsResponse>> waitUntilAlarmExists(
            DescribeAlarmsRequest request) {
        return waitUntilAlarmExists(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeAlarmsResponse>> waitUntilAlarmExists(
            DescribeAlarmsRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, CloudWatchAsyncWaiter::waitUntilAlarmExists);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeAlarmsResponse>> waitUntilCompositeAlarmExists(
            DescribeAlarmsRequest request) {
        return waitUntilCompositeAlarmExists(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeAlarmsResponse>> waitUntilCompositeAlarmExists(
            DescribeAlarmsRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, CloudWatchAsyncWaiter::waitUntilCompositeAlarmExists);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
