package dev.drydock.internal.client;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.model.DescribeServicesRequest;
import software.amazon.awssdk.services.ecs.model.DescribeServicesResponse;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.waiters.EcsAsyncWaiter;

/** The SDK's asynchronous ECS waiter in virtual time: its delays move the clock, its polls do not. */
final class DrydockEcsAsyncWaiter implements EcsAsyncWaiter {

    private final Connection connection;
    private final Waits<EcsAsyncWaiter> waits;

    private DrydockEcsAsyncWaiter(Connection connection) {
        this.connection = connection;
        EcsAsyncClient polled = new DrydockEcsAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> EcsAsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static EcsAsyncWaiter over(Connection connection) {
        return new DrydockEcsAsyncWaiter(connection);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeServicesResponse>> waitUntilServicesInactive(
            DescribeServicesRequest request) {
        return waitUntilServicesInactive(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeServicesResponse>> waitUntilServicesInactive(
            DescribeServicesRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, EcsAsyncWaiter::waitUntilServicesInactive);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeServicesResponse>> waitUntilServicesStable(
            DescribeServicesRequest request) {
        return waitUntilServicesStable(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeServicesResponse>> waitUntilServicesStable(
            DescribeServicesRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, EcsAsyncWaiter::waitUntilServicesStable);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeTasksResponse>> waitUntilTasksRunning(
            DescribeTasksRequest request) {
        return waitUntilTasksRunning(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeTasksResponse>> waitUntilTasksRunning(
            DescribeTasksRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, EcsAsyncWaiter::waitUntilTasksRunning);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeTasksResponse>> waitUntilTasksStopped(
            DescribeTasksRequest request) {
        return waitUntilTasksStopped(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeTasksResponse>> waitUntilTasksStopped(
            DescribeTasksRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, EcsAsyncWaiter::waitUntilTasksStopped);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
