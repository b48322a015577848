package dev.drydock.internal.client.loadbalancing;

import dev.drydock.internal.client.Connection;
import dev.drydock.internal.client.Waits;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.core.waiters.WaiterResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2AsyncClient;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeLoadBalancersResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.DescribeTargetHealthResponse;
import software.amazon.awssdk.services.elasticloadbalancingv2.waiters.ElasticLoadBalancingV2AsyncWaiter;
import software.amazon.awssdk.services.elasticloadbalancingv2.waiters.ElasticLoadBalancingV2Waiter;

/** The SDK's waiter of load balancers and targets in virtual time: its delays move the clock, its polls do not. */
final class DrydockElbWaiter implements ElasticLoadBalancingV2Waiter {

    private final Connection connection;
    private final Waits<ElasticLoadBalancingV2AsyncWaiter> waits;

    private DrydockElbWaiter(Connection connection) {
        this.connection = connection;
        ElasticLoadBalancingV2AsyncClient polled = new DrydockElbAsyncClient(connection.polling());
        this.waits = new Waits<>(
                connection.delay(),
                turns -> ElasticLoadBalancingV2AsyncWaiter.builder()
                        .client(polled)
                        .scheduledExecutorService(turns)
                        .build());
    }

    static ElasticLoadBalancingV2Waiter over(Connection connection) {
        return new DrydockElbWaiter(connection);
    }

    @Override
    public WaiterResponse<DescribeLoadBalancersResponse> waitUntilLoadBalancerAvailable(
            DescribeLoadBalancersRequest request) {
        return waitUntilLoadBalancerAvailable(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeLoadBalancersResponse> waitUntilLoadBalancerAvailable(
            DescribeLoadBalancersRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, ElasticLoadBalancingV2AsyncWaiter::waitUntilLoadBalancerAvailable);
    }

    @Override
    public WaiterResponse<DescribeLoadBalancersResponse> waitUntilLoadBalancerExists(
            DescribeLoadBalancersRequest request) {
        return waitUntilLoadBalancerExists(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeLoadBalancersResponse> waitUntilLoadBalancerExists(
            DescribeLoadBalancersRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, ElasticLoadBalancingV2AsyncWaiter::waitUntilLoadBalancerExists);
    }

    @Override
    public WaiterResponse<DescribeLoadBalancersResponse> waitUntilLoadBalancersDeleted(
            DescribeLoadBalancersRequest request) {
        return waitUntilLoadBalancersDeleted(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeLoadBalancersResponse> waitUntilLoadBalancersDeleted(
            DescribeLoadBalancersRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, ElasticLoadBalancingV2AsyncWaiter::waitUntilLoadBalancersDeleted);
    }

    @Override
    public WaiterResponse<DescribeTargetHealthResponse> waitUntilTargetDeregistered(
            DescribeTargetHealthRequest request) {
        return waitUntilTargetDeregistered(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeTargetHealthResponse> waitUntilTargetDeregistered(
            DescribeTargetHealthRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, ElasticLoadBalancingV2AsyncWaiter::waitUntilTargetDeregistered);
    }

    @Override
    public WaiterResponse<DescribeTargetHealthResponse> waitUntilTargetInService(DescribeTargetHealthRequest request) {
        return waitUntilTargetInService(request, Waits.DEFAULTS);
    }

    @Override
    public WaiterResponse<DescribeTargetHealthResponse> waitUntilTargetInService(
            DescribeTargetHealthRequest request, WaiterOverrideConfiguration override) {
        return waits.await(request, override, ElasticLoadBalancingV2AsyncWaiter::waitUntilTargetInService);
    }

    /** Holds nothing of its own; the client stays open, as with the real waiter. */
    @Override
    public void close() {}

    @Override
    public String toString() {
        return "Virtual-time waiter of " + connection;
    }
}
