package dev.drydock.internal.logs.insights;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.logs.insights.scan.EventScan;
import dev.drydock.internal.logs.insights.scan.RecordPointer;
import dev.drydock.internal.logs.insights.scan.ScannedEvent;
import dev.drydock.internal.logs.insights.scan.ScannedGroup;
import dev.drydock.internal.logs.insights.value.Moment;
import dev.drydock.internal.logs.insights.value.Shaping;
import dev.drydock.internal.logs.request.LogsMessages;
import dev.drydock.internal.logs.store.EventStream;
import dev.drydock.internal.logs.store.Group;
import dev.drydock.internal.logs.store.GroupReferences;
import dev.drydock.internal.logs.store.GroupState;
import dev.drydock.internal.logs.store.LogStore;
import dev.drydock.internal.logs.store.StoredEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogGroupFieldsResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordRequest;
import software.amazon.awssdk.services.cloudwatchlogs.model.GetLogRecordResponse;
import software.amazon.awssdk.services.cloudwatchlogs.model.LogGroupField;

/** The fields of one event, and of all events of a log group. */
public final class RecordOperations {

    private static final long RECENT = Duration.ofMinutes(15).toMillis();
    private static final long AROUND = Duration.ofMinutes(8).toMillis();

    private static final int WHOLE = 100;

    private final AccountRegion home;
    private final LogStore logs;
    private final GroupReferences references;

    public RecordOperations(AccountRegion home, LogStore logs, GroupReferences references) {
        this.home = home;
        this.logs = logs;
        this.references = references;
    }

    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.read("GetLogRecord", this::record),
                Operation.read("GetLogGroupFields", this::fields)
                        .scope(each -> references.scope(each.logGroupName(), each.logGroupIdentifier())));
    }

    /** All fields of an event as texts, its instants in epoch milliseconds. */
    private GetLogRecordResponse record(GetLogRecordRequest request, CallContext context) {
        RecordPointer pointer = RecordPointer.parse(request.logRecordPointer());
        ScannedEvent event = find(pointer, context);
        Map<String, String> fields = new LinkedHashMap<>();
        event.fields().forEach((name, value) -> {
            String text = value instanceof Moment moment ? Long.toString(moment.millis()) : Shaping.text(value);
            if (text != null) {
                fields.put(name, text);
            }
        });
        return GetLogRecordResponse.builder().logRecord(fields).build();
    }

    private ScannedEvent find(RecordPointer pointer, CallContext context) {
        GroupState group = logs.find(pointer.group());
        EventStream stream = group == null ? null : group.find(pointer.stream());
        if (group == null || stream == null) {
            throw RecordPointer.lost();
        }
        int index = stream.indexFrom(pointer.place());
        StoredEvent event = index < stream.size() ? stream.get(index) : null;
        if (event == null
                || !event.cursor().equals(pointer.place())
                || event.timestamp() < logs.horizon(group.facts(), context.now())) {
            throw RecordPointer.lost();
        }
        return new ScannedEvent(ScannedGroup.of(group.facts(), home.accountId()), stream.name(), event);
    }

    private GetLogGroupFieldsResponse fields(GetLogGroupFieldsRequest request, CallContext context) {
        GroupState group = references.either(request.logGroupName(), request.logGroupIdentifier());
        Group facts = group.facts();
        if (!facts.logClass().equals(Group.STANDARD)) {
            throw LogsMessages.WRONG_CLASS.with(facts.name(), facts.logClass(), "GetLogGroupFields");
        }
        long now = context.now().toEpochMilli();
        Long time = request.time();
        long start = time == null ? now - RECENT : EpochTimes.first(time) - AROUND;
        long end = time == null ? now : EpochTimes.first(time) + AROUND;
        EventScan scan = new EventScan();
        long horizon = logs.horizon(facts, context.now());
        scan.add(ScannedGroup.of(facts, home.accountId()), group.streams(), Math.max(start, horizon), end);
        Map<String, Integer> counts = new TreeMap<>();
        scan.each(false, event -> event.fields().keySet().forEach(name -> counts.merge(name, 1, Integer::sum)));
        List<LogGroupField> fields = new ArrayList<>();
        counts.forEach((name, count) -> fields.add(LogGroupField.builder()
                .name(name)
                .percent((int) (count * (long) WHOLE / scan.count()))
                .build()));
        fields.sort(Comparator.comparing(LogGroupField::percent).reversed());
        return GetLogGroupFieldsResponse.builder().logGroupFields(fields).build();
    }
}
