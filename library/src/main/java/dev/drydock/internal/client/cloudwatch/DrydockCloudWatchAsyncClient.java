package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchServiceClientConfiguration;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAnomalyDetectorRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAnomalyDetectorResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteDashboardsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteDashboardsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteInsightRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteInsightRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.DeleteMetricStreamRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteMetricStreamResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAnomalyDetectorsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAnomalyDetectorsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeInsightRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeInsightRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DisableInsightRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.DisableInsightRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.EnableInsightRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.EnableInsightRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetDashboardRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetDashboardResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetInsightRuleReportRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetInsightRuleReportResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStatisticsResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStreamRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricStreamResponse;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricWidgetImageRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricWidgetImageResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListDashboardsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListManagedInsightRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListManagedInsightRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricStreamsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricStreamsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListMetricsResponse;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutAnomalyDetectorRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutAnomalyDetectorResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutDashboardRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutDashboardResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutInsightRuleRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutInsightRuleResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutManagedInsightRulesRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutManagedInsightRulesResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricAlarmResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricStreamRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutMetricStreamResponse;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateRequest;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateResponse;
import software.amazon.awssdk.services.cloudwatch.model.StartMetricStreamsRequest;
import software.amazon.awssdk.services.cloudwatch.model.StartMetricStreamsResponse;
import software.amazon.awssdk.services.cloudwatch.model.StopMetricStreamsRequest;
import software.amazon.awssdk.services.cloudwatch.model.StopMetricStreamsResponse;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.TagResourceResponse;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceRequest;
import software.amazon.awssdk.services.cloudwatch.model.UntagResourceResponse;
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchAsyncWaiter;

/**
 * Drydock's {@link CloudWatchAsyncClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockCloudWatchAsyncClient implements CloudWatchAsyncClient {

    final Connection connection;

    DrydockCloudWatchAsyncClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public CompletableFuture<DeleteAlarmsResponse> deleteAlarms(DeleteAlarmsRequest request) {
        return connection.callAsync("DeleteAlarms", request);
    }

    @Override
    public CompletableFuture<DeleteAnomalyDetectorResponse> deleteAnomalyDetector(
            DeleteAnomalyDetectorRequest request) {
        return connection.callAsync("DeleteAnomalyDetector", request);
    }

    @Override
    public CompletableFuture<DeleteDashboardsResponse> deleteDashboards(DeleteDashboardsRequest request) {
        return connection.callAsync("DeleteDashboards", request);
    }

    @Override
    public CompletableFuture<DeleteInsightRulesResponse> deleteInsightRules(DeleteInsightRulesRequest request) {
        return connection.callAsync("DeleteInsightRules", request);
    }

    @Override
    public CompletableFuture<DeleteMetricStreamResponse> deleteMetricStream(DeleteMetricStreamRequest request) {
        return connection.callAsync("DeleteMetricStream", request);
    }

    @Override
    public CompletableFuture<DescribeAlarmHistoryResponse> describeAlarmHistory(DescribeAlarmHistoryRequest request) {
        return connection.callAsync("DescribeAlarmHistory", request);
    }

    @Override
    public CompletableFuture<DescribeAlarmsResponse> describeAlarms(DescribeAlarmsRequest request) {
        return connection.callAsync("DescribeAlarms", request);
    }

    @Override
    public CompletableFuture<DescribeAlarmsForMetricResponse> describeAlarmsForMetric(
            DescribeAlarmsForMetricRequest request) {
        return connection.callAsync("DescribeAlarmsForMetric", request);
    }

    @Override
    public CompletableFuture<DescribeAnomalyDetectorsResponse> describeAnomalyDetectors(
            DescribeAnomalyDetectorsRequest request) {
        return connection.callAsync("DescribeAnomalyDetectors", request);
    }

    @Override
    public CompletableFuture<DescribeInsightRulesResponse> describeInsightRules(DescribeInsightRulesRequest request) {
        return connection.callAsync("DescribeInsightRules", request);
    }

    @Override
    public CompletableFuture<DisableAlarmActionsResponse> disableAlarmActions(DisableAlarmActionsRequest request) {
        return connection.callAsync("DisableAlarmActions", request);
    }

    @Override
    public CompletableFuture<DisableInsightRulesResponse> disableInsightRules(DisableInsightRulesRequest request) {
        return connection.callAsync("DisableInsightRules", request);
    }

    @Override
    public CompletableFuture<EnableAlarmActionsResponse> enableAlarmActions(EnableAlarmActionsRequest request) {
        return connection.callAsync("EnableAlarmActions", request);
    }

    @Override
    public CompletableFuture<EnableInsightRulesResponse> enableInsightRules(EnableInsightRulesRequest request) {
        return connection.callAsync("EnableInsightRules", request);
    }

    @Override
    public CompletableFuture<GetDashboardResponse> getDashboard(GetDashboardRequest request) {
        return connection.callAsync("GetDashboard", request);
    }

    @Override
    public CompletableFuture<GetInsightRuleReportResponse> getInsightRuleReport(GetInsightRuleReportRequest request) {
        return connection.callAsync("GetInsightRuleReport", request);
    }

    @Override
    public CompletableFuture<GetMetricDataResponse> getMetricData(GetMetricDataRequest request) {
        return connection.callAsync("GetMetricData", request);
    }

    @Override
    public CompletableFuture<GetMetricStatisticsResponse> getMetricStatistics(GetMetricStatisticsRequest request) {
        return connection.callAsync("GetMetricStatistics", request);
    }

    @Override
    public CompletableFuture<GetMetricStreamResponse> getMetricStream(GetMetricStreamRequest request) {
        return connection.callAsync("GetMetricStream", request);
    }

    @Override
    public CompletableFuture<GetMetricWidgetImageResponse> getMetricWidgetImage(GetMetricWidgetImageRequest request) {
        return connection.callAsync("GetMetricWidgetImage", request);
    }

    @Override
    public CompletableFuture<ListDashboardsResponse> listDashboards(ListDashboardsRequest request) {
        return connection.callAsync("ListDashboards", request);
    }

    @Override
    public CompletableFuture<ListManagedInsightRulesResponse> listManagedInsightRules(
            ListManagedInsightRulesRequest request) {
        return connection.callAsync("ListManagedInsightRules", request);
    }

    @Override
    public CompletableFuture<ListMetricStreamsResponse> listMetricStreams(ListMetricStreamsRequest request) {
        return connection.callAsync("ListMetricStreams", request);
    }

    @Override
    public CompletableFuture<ListMetricsResponse> listMetrics(ListMetricsRequest request) {
        return connection.callAsync("ListMetrics", request);
    }

    @Override
    public CompletableFuture<ListTagsForResourceResponse> listTagsForResource(ListTagsForResourceRequest request) {
        return connection.callAsync("ListTagsForResource", request);
    }

    @Override
    public CompletableFuture<PutAnomalyDetectorResponse> putAnomalyDetector(PutAnomalyDetectorRequest request) {
        return connection.callAsync("PutAnomalyDetector", request);
    }

    @Override
    public CompletableFuture<PutCompositeAlarmResponse> putCompositeAlarm(PutCompositeAlarmRequest request) {
        return connection.callAsync("PutCompositeAlarm", request);
    }

    @Override
    public CompletableFuture<PutDashboardResponse> putDashboard(PutDashboardRequest request) {
        return connection.callAsync("PutDashboard", request);
    }

    @Override
    public CompletableFuture<PutInsightRuleResponse> putInsightRule(PutInsightRuleRequest request) {
        return connection.callAsync("PutInsightRule", request);
    }

    @Override
    public CompletableFuture<PutManagedInsightRulesResponse> putManagedInsightRules(
            PutManagedInsightRulesRequest request) {
        return connection.callAsync("PutManagedInsightRules", request);
    }

    @Override
    public CompletableFuture<PutMetricAlarmResponse> putMetricAlarm(PutMetricAlarmRequest request) {
        return connection.callAsync("PutMetricAlarm", request);
    }

    @Override
    public CompletableFuture<PutMetricDataResponse> putMetricData(PutMetricDataRequest request) {
        return connection.callAsync("PutMetricData", request);
    }

    @Override
    public CompletableFuture<PutMetricStreamResponse> putMetricStream(PutMetricStreamRequest request) {
        return connection.callAsync("PutMetricStream", request);
    }

    @Override
    public CompletableFuture<SetAlarmStateResponse> setAlarmState(SetAlarmStateRequest request) {
        return connection.callAsync("SetAlarmState", request);
    }

    @Override
    public CompletableFuture<StartMetricStreamsResponse> startMetricStreams(StartMetricStreamsRequest request) {
        return connection.callAsync("StartMetricStreams", request);
    }

    @Override
    public CompletableFuture<StopMetricStreamsResponse> stopMetricStreams(StopMetricStreamsRequest request) {
        return connection.callAsync("StopMetricStreams", request);
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
    public CloudWatchAsyncWaiter waiter() {
        return DrydockCloudWatchAsyncWaiter.over(connection);
    }

    @Override
    public CloudWatchServiceClientConfiguration serviceClientConfiguration() {
        return CloudWatchConfiguration.of(connection);
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
