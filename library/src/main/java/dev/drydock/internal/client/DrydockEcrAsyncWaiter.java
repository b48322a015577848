package dev.drydock.internal.client;

import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewRequest;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.waiters.EcrAsyncWaiter;

/** The SDK's asynchronous ECR waiter in virtual time: its delays move the clock, its polls do not. */
final class DrydockEcrAsyncWaiter implements EcrAsyncWaiter {

    private final Connection connection;
    private final Waits<EcrAsyncWaiter> waits;

    private DrydockEcrAsyncWaiter(Connection connection) {
        this.connection = connection;
        EcrAsyncClient polled = new DrydockEcrAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> EcrAsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static EcrAsyncWaiter over(Connection connection) {
        return new DrydockEcrAsyncWaiter(connection);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeImageScanFindingsResponse>> waitUntilImageScanComplete(
            DescribeImageScanFindingsRequest request) {
        return waitUntilImageScanComplete(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<DescribeImageScanFindingsResponse>> waitUntilImageScanComplete(
            DescribeImageScanFindingsRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, EcrAsyncWaiter::waitUntilImageScanComplete);
    }

    @Override
    public CompletableFuture<WaiterResponse<GetLifecyclePolicyPreviewResponse>> waitUntilLifecyclePolicyPreviewComplete(
            GetLifecyclePolicyPreviewRequest request) {
        return waitUntilLifecyclePolicyPreviewComplete(request, Waits.DEFAULTS);
    }

    @Override
    public CompletableFuture<WaiterResponse<GetLifecyclePolicyPreviewResponse>> waitUntilLifecyclePolicyPreviewComplete(
            GetLifecyclePolicyPreviewRequest request, WaiterOverrideConfiguration override) {
        return waits.awaitAsync(request, override, EcrAsyncWaiter::waitUntilLifecyclePolicyPreviewComplete);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
