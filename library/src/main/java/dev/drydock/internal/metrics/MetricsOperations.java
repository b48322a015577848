package dev.drydock.internal.metrics;

import dev.drydock.internal.call.ExceptionTable;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.call.OperationTable;
import dev.drydock.internal.metrics.alarm.AlarmOperations;
import dev.drydock.internal.metrics.data.MetricOperations;
import dev.drydock.internal.metrics.shape.MetricsShapes;
import dev.drydock.internal.metrics.tag.MetricsTagOperations;
import dev.drydock.operation.AwsService;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/** The table of simulated operations of Amazon CloudWatch, by noun. */
final class MetricsOperations extends OperationTable {

    private static final Map<String, String> NOUNS = new LinkedHashMap<>();

    static {
        noun(NOUNS, "metric", "PutMetricData", "ListMetrics", "GetMetricStatistics", "GetMetricData");
        noun(
                NOUNS,
                "alarm",
                "PutMetricAlarm",
                "PutCompositeAlarm",
                "DescribeAlarms",
                "DescribeAlarmsForMetric",
                "DescribeAlarmHistory",
                "DeleteAlarms",
                "SetAlarmState",
                "EnableAlarmActions",
                "DisableAlarmActions");
        noun(NOUNS, "tag", "TagResource", "UntagResource", "ListTagsForResource");
    }

    private final MetricsRegion region;

    MetricsOperations(MetricsRegion region) {
        super(AwsService.CLOUDWATCH, NOUNS);
        this.region = region;
    }

    @Override
    protected ExceptionTable exceptions() {
        return MetricsExceptions.TABLE;
    }

    @Override
    protected SdkRequest check(String operation, SdkRequest request) {
        return MetricsShapes.check(operation, request);
    }

    @Override
    protected List<Operation<?, ?>> make(String noun, String operation) {
        return switch (noun) {
            case "metric" -> MetricOperations.of(region.home(), region.lookup(), region.put());
            case "alarm" ->
                new AlarmOperations(region.home(), region.alarms(), region.history(), region.engine(), region.lookup())
                        .operations();
            case "tag" -> new MetricsTagOperations(region.home(), region.alarms()).operations();
            default -> throw new IllegalStateException("No operations of " + noun);
        };
    }
}
