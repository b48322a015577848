package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.request.JsonCheck;
import dev.drydock.internal.metrics.request.MetricsMessages;
import dev.drydock.internal.metrics.series.MetricLookup;
import dev.drydock.internal.metrics.store.AlarmHistory;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DeleteAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsForMetricResponse;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DescribeAlarmsResponse;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.DisableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsRequest;
import software.amazon.awssdk.services.cloudwatch.model.EnableAlarmActionsResponse;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateRequest;
import software.amazon.awssdk.services.cloudwatch.model.SetAlarmStateResponse;

/**
 * The operations on alarms.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html">Using Amazon
 *     CloudWatch alarms</a>
 */
public final class AlarmOperations {

    private final AccountRegion home;
    private final AlarmStore store;
    private final AlarmHistory history;
    private final AlarmEngine engine;
    private final MetricLookup lookup;

    public AlarmOperations(
            AccountRegion home, AlarmStore store, AlarmHistory history, AlarmEngine engine, MetricLookup lookup) {
        this.home = home;
        this.store = store;
        this.history = history;
        this.engine = engine;
        this.lookup = lookup;
    }

    public List<Operation<?, ?>> operations() {
        DescribeAlarms describe = new DescribeAlarms(store, engine);
        return List.of(
                Operation.write("PutMetricAlarm", new PutMetricAlarm(home, store, engine, lookup)::handle),
                Operation.write("PutCompositeAlarm", new PutCompositeAlarm(home, store, engine)::handle),
                Operation.<DescribeAlarmsRequest, DescribeAlarmsResponse>read("DescribeAlarms", describe::handle),
                Operation.<DescribeAlarmsForMetricRequest, DescribeAlarmsForMetricResponse>read(
                        "DescribeAlarmsForMetric", describe::handle),
                Operation.read("DescribeAlarmHistory", new DescribeAlarmHistory(history)::handle),
                Operation.write("DeleteAlarms", this::delete),
                Operation.write("SetAlarmState", this::setState),
                Operation.write("EnableAlarmActions", this::enable),
                Operation.write("DisableAlarmActions", this::disable));
    }

    private DeleteAlarmsResponse delete(DeleteAlarmsRequest request, CallContext context) {
        Set<String> names = new LinkedHashSet<>(request.alarmNames());
        int composites = 0;
        Set<String> needed = new LinkedHashSet<>();
        for (String each : names) {
            KeptAlarm alarm = store.find(each);
            composites += alarm != null && alarm.settings().composite() != null ? 1 : 0;
            if (alarm != null && (!engine.parents(each).isEmpty() || engine.suppresses(each))) {
                needed.add(each);
            }
        }
        if (composites > 1) {
            throw AlarmMessages.MANY_COMPOSITES.with();
        }
        if (!needed.isEmpty()) {
            throw (needed.size() == 1 ? AlarmMessages.HAS_PARENT : AlarmMessages.HAVE_PARENTS)
                    .with(String.join(",", needed));
        }
        names.forEach(engine::remove);
        return DeleteAlarmsResponse.builder().build();
    }

    private SetAlarmStateResponse setState(SetAlarmStateRequest request, CallContext context) {
        if (store.find(request.alarmName()) == null) {
            throw MetricsMessages.NO_ALARM.with().hint("there is no alarm " + request.alarmName());
        }
        if (request.stateReasonData() != null && !JsonCheck.isJson(request.stateReasonData())) {
            throw AlarmMessages.BAD_REASON_DATA.with();
        }
        engine.setState(
                request.alarmName(), request.stateValueAsString(), request.stateReason(), request.stateReasonData());
        return SetAlarmStateResponse.builder().build();
    }

    private EnableAlarmActionsResponse enable(EnableAlarmActionsRequest request, CallContext context) {
        request.alarmNames().forEach(each -> engine.enable(each, true));
        return EnableAlarmActionsResponse.builder().build();
    }

    private DisableAlarmActionsResponse disable(DisableAlarmActionsRequest request, CallContext context) {
        request.alarmNames().forEach(each -> engine.enable(each, false));
        return DisableAlarmActionsResponse.builder().build();
    }
}
