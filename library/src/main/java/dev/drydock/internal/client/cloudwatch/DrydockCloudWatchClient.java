package dev.drydock.internal.client.cloudwatch;

import dev.drydock.internal.client.Connection;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
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
import software.amazon.awssdk.services.cloudwatch.waiters.CloudWatchWaiter;

/**
 * Drydock's {@link CloudWatchClient}: one line an operation that every supported SDK has.
 *
 * <p>Generated from the SDK's interface by {@code dev.drydock.tools.ClientGenerator}; not to be edited. After a change
 * of the SDK's version, run {@code mvn -pl library test-compile exec:java -Dexec.skip=false
 * -Dexec.classpathScope=test -Dexec.mainClass=dev.drydock.tools.ClientGenerator}.
 */
@Generated("dev.drydock.tools.ClientGenerator")
@SuppressWarnings("deprecation") // Operations that AWS has deprecated still answer.
class DrydockCloudWatchClient implements CloudWatchClient {

    final Connection connection;

    DrydockCloudWatchClient(Connection connection) {
        this.connection = connection;
    }

    @Override
    public DeleteAlarmsResponse deleteAlarms(DeleteAlarmsRequest request) {
        return connection.call("DeleteAlarms", request);
    }

    @Override
    public DeleteAnomalyDetectorResponse deleteAnomalyDetector(DeleteAnomalyDetectorRequest request) {
        return connection.call("DeleteAnomalyDetector", request);
    }

    @Override
    public DeleteDashboardsResponse deleteDashboards(DeleteDashboardsRequest request) {
        return connection.call("DeleteDashboards", request);
    }

    @Override
    public DeleteInsightRulesResponse deleteInsightRules(DeleteInsightRulesRequest request) {
        return connection.call("DeleteInsightRules", request);
    }

    @Override
    public DeleteMetricStreamResponse deleteMetricStream(DeleteMetricStreamRequest request) {
        return connection.call("DeleteMetricStream", request);
    }

    @Override
    public DescribeAlarmHistoryResponse describeAlarmHistory(DescribeAlarmHistoryRequest request) {
        return connection.call("DescribeAlarmHistory", request);
    }

    @Override
    public DescribeAlarmsResponse describeAlarms(DescribeAlarmsRequest request) {
        return connection.call("DescribeAlarms", request);
    }

    @Override
    public DescribeAlarmsForMetricResponse describeAlarmsForMetric(DescribeAlarmsForMetricRequest request) {
        return connection.call("DescribeAlarmsForMetric", request);
    }

    @Override
    public DescribeAnomalyDetectorsResponse describeAnomalyDetectors(DescribeAnomalyDetectorsRequest request) {
        return connection.call("DescribeAnomalyDetectors", request);
    }

    @Override
    public DescribeInsightRulesResponse describeInsightRules(DescribeInsightRulesRequest request) {
        return connection.call("DescribeInsightRules", request);
    }

    @Override
    public DisableAlarmActionsResponse disableAlarmActions(DisableAlarmActionsRequest request) {
        return connection.call("DisableAlarmActions", request);
    }

    @Override
    public DisableInsightRulesResponse disableInsightRules(DisableInsightRulesRequest request) {
        return connection.call("DisableInsightRules", request);
    }

    @Override
    public EnableAlarmActionsResponse enableAlarmActions(EnableAlarmActionsRequest request) {
        return connection.call("EnableAlarmActions", request);
    }

    @Override
    public EnableInsightRulesResponse enableInsightRules(EnableInsightRulesRequest request) {
        return connection.call("EnableInsightRules", request);
    }

    @Override
    public GetDashboardResponse getDashboard(GetDashboardRequest request) {
        return connection.call("GetDashboard", request);
    }

    @Override
    public GetInsightRuleReportResponse getInsightRuleReport(GetInsightRuleReportRequest request) {
        return connection.call("GetInsightRuleReport", request);
    }

    @Override
    public GetMetricDataResponse getMetricData(GetMetricDataRequest request) {
        return connection.call("GetMetricData", request);
    }

    @Override
    public GetMetricStatisticsResponse getMetricStatistics(GetMetricStatisticsRequest request) {
        return connection.call("GetMetricStatistics", request);
    }

    @Override
    public GetMetricStreamResponse getMetricStream(GetMetricStreamRequest request) {
        return connection.call("GetMetricStream", request);
    }

    @Override
    public GetMetricWidgetImageResponse getMetricWidgetImage(GetMetricWidgetImageRequest request) {
        return connection.call("GetMetricWidgetImage", request);
    }

    @Override
    public ListDashboardsResponse listDashboards(ListDashboardsRequest request) {
        return connection.call("ListDashboards", request);
    }

    @Override
    public ListManagedInsightRulesResponse listManagedInsightRules(ListManagedInsightRulesRequest request) {
        return connection.call("ListManagedInsightRules", request);
    }

    @Override
    public ListMetricStreamsResponse listMetricStreams(ListMetricStreamsRequest request) {
        return connection.call("ListMetricStreams", request);
    }

    @Override
    public ListMetricsResponse listMetrics(ListMetricsRequest request) {
        return connection.call("ListMetrics", request);
    }

    @Override
    public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
        return connection.call("ListTagsForResource", request);
    }

    @Override
    public PutAnomalyDetectorResponse putAnomalyDetector(PutAnomalyDetectorRequest request) {
        return connection.call("PutAnomalyDetector", request);
    }

    @Override
    public PutCompositeAlarmResponse putCompositeAlarm(PutCompositeAlarmRequest request) {
        return connection.call("PutCompositeAlarm", request);
    }

    @Override
    public PutDashboardResponse putDashboard(PutDashboardRequest request) {
        return connection.call("PutDashboard", request);
    }

    @Override
    public PutInsightRuleResponse putInsightRule(PutInsightRuleRequest request) {
        return connection.call("PutInsightRule", request);
    }

    @Override
    public PutManagedInsightRulesResponse putManagedInsightRules(PutManagedInsightRulesRequest request) {
        return connection.call("PutManagedInsightRules", request);
    }

    @Override
    public PutMetricAlarmResponse putMetricAlarm(PutMetricAlarmRequest request) {
        return connection.call("PutMetricAlarm", request);
    }

    @Override
    public PutMetricDataResponse putMetricData(PutMetricDataRequest request) {
        return connection.call("PutMetricData", request);
    }

    @Override
    public PutMetricStreamResponse putMetricStream(PutMetricStreamRequest request) {
        return connection.call("PutMetricStream", request);
    }

    @Override
    public SetAlarmStateResponse setAlarmState(SetAlarmStateRequest request) {
        return connection.call("SetAlarmState", request);
    }

    @Override
    public StartMetricStreamsResponse startMetricStreams(StartMetricStreamsRequest request) {
        return connection.call("StartMetricStreams", request);
    }

    @Override
    public StopMetricStreamsResponse stopMetricStreams(StopMetricStreamsRequest request) {
        return connection.call("StopMetricStreams", request);
    }

    @Override
    public TagResourceResponse tagResource(TagResourceRequest request) {
        return connection.call("TagResource", request);
    }

    @Override
    public UntagResourceResponse untagResource(UntagResourceRequest request) {
        return connection.call("UntagResource", request);
    }

    @Override
    public CloudWatchWaiter waiter() {
        return DrydockCloudWatchWaiter.over(connection);
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
