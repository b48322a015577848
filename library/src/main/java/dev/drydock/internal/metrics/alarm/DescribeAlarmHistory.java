package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.kernel.EpochMillis;
import dev.drydock.internal.metrics.request.MetricsPages;
import dev.drydock.internal.metrics.store.AlarmHistory;
import dev.drydock.internal.metrics.store.AlarmHistory.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.cloudwatch.model.AlarmHistoryItem;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmHistoryResponse;

/**
 * DescribeAlarmHistory, the newest first unless asked otherwise.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarmHistory.html">
 *     DescribeAlarmHistory</a>
 */
final class DescribeAlarmHistory {

    private static final int PAGE = 100;

    private final AlarmHistory history;

    DescribeAlarmHistory(AlarmHistory history) {
        this.history = history;
    }

    DescribeAlarmHistoryResponse handle(DescribeAlarmHistoryRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "AlarmContributorId", "contributors of alarms");
        List<Item> found = new ArrayList<>();
        for (Item each : history.items()) {
            if (matches(each, request)) {
                found.add(each);
            }
        }
        if (!"TimestampAscending".equals(request.scanByAsString())) {
            Collections.reverse(found);
        }
        int size = request.maxRecords() == null ? PAGE : request.maxRecords();
        Page<Item> page = MetricsPages.of(found, DescribeAlarmHistory::key, request.nextToken(), size);
        return DescribeAlarmHistoryResponse.builder()
                .alarmHistoryItems(
                        page.items().stream().map(DescribeAlarmHistory::item).toList())
                .nextToken(page.nextToken())
                .build();
    }

    private static boolean matches(Item item, DescribeAlarmHistoryRequest request) {
        List<String> types =
                request.alarmTypesAsStrings().isEmpty() ? List.of("MetricAlarm") : request.alarmTypesAsStrings();
        return types.contains(item.alarmType())
                && (request.alarmName() == null || request.alarmName().equals(item.alarm()))
                && (request.historyItemTypeAsString() == null
                        || request.historyItemTypeAsString().equals(item.type()))
                && (request.startDate() == null || item.at() >= EpochMillis.of(request.startDate()))
                && (request.endDate() == null || item.at() <= EpochMillis.of(request.endDate()));
    }

    private static String key(Item item) {
        return String.format(Locale.ROOT, "%019d", item.number());
    }

    private static AlarmHistoryItem item(Item item) {
        return AlarmHistoryItem.builder()
                .alarmName(item.alarm())
                .alarmType(item.alarmType())
                .timestamp(Instant.ofEpochMilli(item.at()))
                .historyItemType(item.type())
                .historySummary(item.summary())
                .historyData(item.data().toString())
                .build();
    }
}
