package dev.drydock.internal.client;

import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.ecr.EcrAsyncClient;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsRequest;
import software.amazon.awssdk.services.ecr.model.DescribeImageScanFindingsResponse;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewRequest;
import software.amazon.awssdk.services.ecr.model.GetLifecyclePolicyPreviewResponse;
import software.amazon.awssdk.services.ecr.waiters.EcrAsyncWaiter;
import software.amazon.awssdk.services.ecr.waiters.EcrWaiter;

/** The SDK's ECR waiter in virtual time: its delays move the clock, its polls do not. */
final class DrydockEcrWaiter implements EcrWaiter {

    private final Connection connection;
    private final Waits<EcrAsyncWaiter> waits;

    private DrydockEcrWaiter(Connection connection) {
        this.connection = connection;
        EcrAsyncClient polled = new DrydockEcrAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> EcrAsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static EcrWaiter over(Connection connection) {
        return new DrydockEcrWaiter(connection);
    }

    @Override
    public WaiterResponse<DescribeImageScanFindingsResponse> waitUntilImageScanComplete(
            DescribeImageScanFindingsRequest request) {
        return waitUntilImageScanComplete(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeImageScanFindingsResponse> waitUntilImageScanComplete(
            DescribeImageScanFindingsRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, EcrAsyncWaiter::waitUntilImageScanComplete);
    }

    @Override
    public WaiterResponse<GetLifecyclePolicyPreviewResponse> waitUntilLifecyclePolicyPreviewComplete(
            GetLifecyclePolicyPreviewRequest request) {
        return waitUntilLifecyclePolicyPreviewComplete(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<GetLifecyclePolicyPreviewResponse> waitUntilLifecyclePolicyPreviewComplete(
            GetLifecyclePolicyPreviewRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, EcrAsyncWaiter::waitUntilLifecyclePolicyPreviewComplete);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
