package dev.drydock.internal.client.scaling;

import dev.drydock.internal.client.Connection;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingAsyncClient;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingServiceClientConfiguration;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScalingPolicyResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScheduledActionRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DeleteScheduledActionResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DeregisterScalableTargetRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DeregisterScalableTargetResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalableTargetsRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalableTargetsResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingActivitiesRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingActivitiesResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingPoliciesRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScalingPoliciesResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScheduledActionsRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.DescribeScheduledActionsResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.GetPredictiveScalingForecastRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.GetPredictiveScalingForecastResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScheduledActionRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScheduledActionResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.RegisterScalableTargetRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.RegisterScalableTargetResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.TagResourceRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.TagResourceResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.UntagResourceRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.UntagResourceResponse;

/**
 * Drydock's {@link ApplicationAutoScalingAsyncClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockScalingAsyncClient implements ApplicationAutoScalingAsyncClient {

    final Connection connection;

    DrydockScalingAsyncClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CompletableFuture<DeleteScalingPolicyResponse> deleteScalingPolicy(DeleteScalingPolicyRequest request) {
        return connection.callAsync("DeleteScalingPolicy", request);
    }

    @Override
    public CompletableFuture<DeleteScheduledActionResponse> deleteScheduledAction(
            DeleteScheduledActionRequest request) {
        return connection.callAsync("DeleteScheduledAction", request);
    }

    @Override
    public CompletableFuture<DeregisterScalableTargetResponse> deregisterScalableTarget(
            DeregisterScalableTargetRequest request) {
        return connection.callAsync("DeregisterScalableTarget", request);
    }

    @Override
    public CompletableFuture<DescribeScalableTargetsResponse> describeScalableTargets(
            DescribeScalableTargetsRequest request) {
        return connection.callAsync("DescribeScalableTargets", request);
    }

    @Override
    public CompletableFuture<DescribeScalingActivitiesResponse> describeScalingActivities(
            DescribeScalingActivitiesRequest request) {
        return connection.callAsync("DescribeScalingActivities", request);
    }

    @Override
    public CompletableFuture<DescribeScalingPoliciesResponse> describeScalingPolicies(
            DescribeScalingPoliciesRequest request) {
        return connection.callAsync("DescribeScalingPolicies", request);
    }

    @Override
    public CompletableFuture<DescribeScheduledActionsResponse> describeScheduledActions(
            DescribeScheduledActionsRequest request) {
        return connection.callAsync("DescribeScheduledActions", request);
    }

    @Override
    public CompletableFuture<GetPredictiveScalingForecastResponse> getPredictiveScalingForecast(
            GetPredictiveScalingForecastRequest request) {
        return connection.callAsync("GetPredictiveScalingForecast", request);
    }

    @Override
    public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(ListTagsForResourceRequest request) {
        return connection.callAsync("ListTagsForResource", request);
    }

    @Override
    public CompletableFuture<PutScalingPolicyResponse> putScalingPolicy(PutScalingPolicyRequest request) {
        return connection.callAsync("PutScalingPolicy", request);
    }

    @Override
    public CompletableFuture<PutScheduledActionResponse> putScheduledAction(PutScheduledActionRequest request) {
        return connection.callAsync("PutScheduledAction", request);
    }

    @Override
    public CompletableFuture<RegisterScalableTargetResponse> registerScalableTarget(
            RegisterScalableTargetRequest request) {
        return connection.callAsync("RegisterScalableTarget", request);
    }

    @Override
    public CompletableFuture<TagResourceResponse> tagResource(TagResourceRequest request) {
        return connection.callAsync("TagResource", request);
    }

    @Override
    public CompletableFuture<UntagResourceResponse> untagResource(UntagResourceRequest request) {
        return connection.callAsync("UntagResource", request);
    }

    @Override
    public ApplicationAutoScalingServiceClientConfiguration serviceClientConfiguration() {
        return ScalingConfiguration.of(connection);
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
        connection.close();
    }

    @Override
    public String toString() {
        return connection.toString();
    }
}
