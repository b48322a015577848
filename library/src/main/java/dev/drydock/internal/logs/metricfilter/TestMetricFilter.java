package dev.drydock.internal.logs.metricfilter;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.logs.filter.FilterPattern;
import dev.drydock.internal.logs.filter.FilterPatternParser;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatchlogs.model.MetricFilterMatchRecord;
import software.amazon.awssdk.services.cloudwatchlogs.model.TestMetricFilterRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.TestMetricFilterResponse;

/**
 * TestMetricFilter: which of some messages a pattern lets through, and what it takes out of them. No log group is
 * touched. Messages are numbered from 0.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html">
 *     TestMetricFilter</a>
 */
public final class TestMetricFilter {

    public TestMetricFilterResponse handle(TestMetricFilterRequest request, CallContext context) {
        List<String> messages = request.logEventMessages();
        FilterPattern pattern = FilterPatternParser.parse(request.filterPattern());
        List<MetricFilterMatchRecord> matches = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            String message = messages.get(i);
            if (pattern.matches(message)) {
                matches.add(MetricFilterMatchRecord.builder()
                        .eventNumber((long) i)
                        .eventMessage(message)
                        .extractedValues(pattern.extracted(message))
                        .build());
            }
        }
        return TestMetricFilterResponse.builder().matches(matches).build();
    }
}
