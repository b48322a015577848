package dev.drydock.internal.metrics.alarm;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.metrics.evaluation.AlarmEngine;
import dev.drydock.internal.metrics.evaluation.AlarmRule;
import dev.drydock.internal.metrics.request.AlarmTags;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.CompositeRule;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.KeptAlarm.AlarmTag;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmRequest;
import software.amazon.awssdk.services.cloudwatch.model.PutCompositeAlarmResponse;

/**
 * PutCompositeAlarm.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html">
 *     PutCompositeAlarm</a>
 */
final class PutCompositeAlarm {

    private static final int MOST_CHILDREN = 100;
    private static final int MOST_ELEMENTS = 500;

    private final AlarmStore store;
    private final AlarmEngine engine;
    private final AlarmActionRules actions;

    PutCompositeAlarm(AccountRegion home, AlarmStore store, AlarmEngine engine) {
        this.actions = new AlarmActionRules(home);
        this.store = store;
        this.engine = engine;
    }

    PutCompositeAlarmResponse handle(PutCompositeAlarmRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "ActionConfiguration", "settings of alarms' notifications");
        PutMetricAlarm.checkName(request.alarmName());
        KeptAlarm before = store.find(request.alarmName());
        if (before != null && before.settings().metric() != null) {
            throw AlarmMessages.OTHER_TYPE.with(request.alarmName());
        }
        actions.checkComposite(request.okActions());
        actions.checkComposite(request.alarmActions());
        actions.checkComposite(request.insufficientDataActions());
        checkRule(request);
        checkSuppressor(request);
        List<AlarmTag> tags = AlarmTags.created(request.tags());
        engine.put(
                new AlarmSettings(
                        request.alarmName(),
                        request.alarmDescription(),
                        request.actionsEnabled() == null || request.actionsEnabled(),
                        request.okActions(),
                        request.alarmActions(),
                        request.insufficientDataActions(),
                        null,
                        new CompositeRule(
                                request.alarmRule(),
                                request.actionsSuppressor(),
                                request.actionsSuppressorWaitPeriod(),
                                request.actionsSuppressorExtensionPeriod()),
                        context.now().toEpochMilli()),
                tags);
        return PutCompositeAlarmResponse.builder().build();
    }

    private void checkRule(PutCompositeAlarmRequest request) {
        String text = request.alarmRule();
        if (!text.strip().equals(text) || text.isEmpty()) {
            throw AlarmMessages.BLANK_RULE.with();
        }
        String function = AlarmRule.notSimulated(text);
        NotSimulated.refuse("AlarmRule", function + " in alarm rules", function != null);
        AlarmRule rule;
        try {
            rule = AlarmRule.of(text);
        } catch (AlarmRule.Unreadable unreadable) {
            throw AlarmMessages.BAD_RULE.with(unreadable.position());
        }
        if (rule.children().size() > MOST_CHILDREN) {
            throw AlarmMessages.MANY_CHILDREN.with();
        }
        if (rule.elements() > MOST_ELEMENTS) {
            throw AlarmMessages.MANY_ELEMENTS.with();
        }
        if (rule.children().contains(request.alarmName())) {
            throw AlarmMessages.OWN_CHILD.with();
        }
        List<String> missing = new ArrayList<>();
        for (String each : rule.children()) {
            if (store.find(each) == null) {
                missing.add(each);
            }
        }
        if (!missing.isEmpty()) {
            throw AlarmMessages.NO_CHILDREN.with(String.join(", ", missing));
        }
    }

    private void checkSuppressor(PutCompositeAlarmRequest request) {
        boolean suppressed = request.actionsSuppressor() != null;
        if (suppressed != (request.actionsSuppressorWaitPeriod() != null)
                || suppressed != (request.actionsSuppressorExtensionPeriod() != null)) {
            throw AlarmMessages.SUPPRESSOR_PERIODS.with();
        }
        if (suppressed && store.find(AlarmRule.nameOf(request.actionsSuppressor())) == null) {
            throw AlarmMessages.NO_SUPPRESSOR.with(request.actionsSuppressor());
        }
    }
}
