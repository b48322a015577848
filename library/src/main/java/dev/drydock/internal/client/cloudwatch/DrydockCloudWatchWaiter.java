package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import dev.drydock.internal.client.Waits;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchAsyncWaiter;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchWaiter;

/** The SDK's waiter of alarms in virtual time: its delays move the clock, its polls do not. */
class DrydockCloudWatchWaiter implements CloudWatchWaiter {

    final Connection connection;
    final Waits<CloudWatchAsyncWaiter> waits;

    DrydockCloudWatchWaiter(Connection connection) {
        this.connection = connection;
        CloudWatchAsyncClient polled = new DrydockCloudWatchAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> CloudWatchAsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static CloudWatchWaiter over(Connection connection) {
        return new DrydockCloudWatchWaiter(connection);
    }

    @Override
    public WaiterResponse<DescribeAlarmsResponse> waitUntilAlarmExists(DescribeAlarmsRequest request) {
        return waitUntilAlarmExists(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeAlarmsResponse> waitUntilAlarmExists(
            DescribeAlarmsRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, CloudWatchAsyncWaiter::waitUntilAlarmExists);
    }

    @Override
    public WaiterResponse<DescribeAlarmsResponse> waitUntilCompositeAlarmExists(DescribeAlarmsRequest request) {
        return waitUntilCompositeAlarmExists(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeAlarmsResponse> waitUntilCompositeAlarmExists(
            DescribeAlarmsRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, CloudWatchAsyncWaiter::waitUntilCompositeAlarmExists);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
