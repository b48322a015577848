package dev.drydock.internal.client;

import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.waiters.EcsAsyncWaiter;
import software.amazon.awssdk.services.ecs.waiters.EcsWaiter;

/** The SDK's ECS waiter in virtual time: its delays move the clock, its polls do not. */
final class DrydockEcsWaiter implements EcsWaiter {

    private final Connection connection;
    private final Waits<EcsAsyncWaiter> waits;

    private DrydockEcsWaiter(Connection connection) {
        this.connection = connection;
        EcsAsyncClient polled = new DrydockEcsAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> EcsAsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static EcsWaiter over(Connection connection) {
        return new DrydockEcsWaiter(connection);
    }

    @Override
    public WaiterResponse<DescribeServicesResponse> waitUntilServicesInactive(DescribeServicesRequest request) {
        return waitUntilServicesInactive(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeServicesResponse> waitUntilServicesInactive(
            DescribeServicesRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, EcsAsyncWaiter::waitUntilServicesInactive);
    }

    @Override
    public WaiterResponse<DescribeServicesResponse> waitUntilServicesStable(DescribeServicesRequest request) {
        return waitUntilServicesStable(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeServicesResponse> waitUntilServicesStable(
            DescribeServicesRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, EcsAsyncWaiter::waitUntilServicesStable);
    }

    @Override
    public WaiterResponse<DescribeTasksResponse> waitUntilTasksRunning(DescribeTasksRequest request) {
        return waitUntilTasksRunning(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeTasksResponse> waitUntilTasksRunning(
            DescribeTasksRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, EcsAsyncWaiter::waitUntilTasksRunning);
    }

    @Override
    public WaiterResponse<DescribeTasksResponse> waitUntilTasksStopped(DescribeTasksRequest request) {
        return waitUntilTasksStopped(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeTasksResponse> waitUntilTasksStopped(
            DescribeTasksRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, EcsAsyncWaiter::waitUntilTasksStopped);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
