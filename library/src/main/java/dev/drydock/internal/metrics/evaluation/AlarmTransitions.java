package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.PublishedEvent;
import dev.drydock.internal.account.metric.AlarmActions;
import dev.drydock.internal.account.metric.AlarmActions.Firing;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.metrics.store.AlarmHistory;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.KeptAlarm.Standing;
import dev.drydock.internal.metrics.store.LateText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What follows when an alarm changes its state: history, event, whoever watches it, its actions. */
final class AlarmTransitions {

    private final AccountRegion home;
    private final RegionQueue queue;
    private final AlarmStore store;
    private final AlarmHistory history;
    private final AlarmSurroundings around;
    private final List<Consumer<String>> listeners = new ArrayList<>();

    AlarmTransitions(
            AccountRegion home, RegionQueue queue, AlarmStore store, AlarmHistory history, AlarmSurroundings around) {
        this.home = home;
        this.queue = queue;
        this.store = store;
        this.history = history;
        this.around = around;
    }

    void listen(Consumer<String> listener) {
        listeners.add(listener);
    }

    String arn(String alarm) {
        return home.arn("cloudwatch", "alarm:" + alarm);
    }

    /**
     * An alarm has a state from now on. One that has it already only gets the reason.
     *
     * @param data null if there is none
     * @return the alarm as it was, if it has changed its state; else null
     */
    @Nullable
    KeptAlarm move(KeptAlarm alarm, String state, LateText reason, @Nullable LateText data) {
        long now = queue.tick();
        boolean changes = !state.equals(alarm.state());
        Standing standing = new Standing(
                state, reason, data, now, changes ? now : alarm.standing().transitionedAt());
        store.put(alarm.with(standing));
        return changes ? alarm : null;
    }

    /** Tells of a change of state, once all that belongs to it is known. */
    void tell(KeptAlarm before, KeptAlarm after) {
        if (after.settings().isPut()) {
            long now = queue.tick();
            history.add(
                    now,
                    after.name(),
                    after.settings().type(),
                    "StateUpdate",
                    "Alarm updated from " + before.state() + " to " + after.state(),
                    LateText.from(() -> AlarmDocuments.stateUpdate(before.standing(), after.standing())));
            around.notes()
                    .accept(LateText.from(() -> "alarm " + after.name() + " is "
                            + (after.state().equals("ALARM") ? "in ALARM" : after.state()) + ": "
                            + after.standing().reason()));
            around.events().put(event(before, after, now));
        }
        if (after.state().equals("ALARM")) {
            listeners.forEach(each -> each.accept(after.name()));
        }
    }

    private PublishedEvent event(KeptAlarm before, KeptAlarm after, long now) {
        return new PublishedEvent(
                home,
                "aws.cloudwatch",
                "CloudWatch Alarm State Change",
                Instant.ofEpochMilli(now),
                List.of(arn(after.name())),
                () -> detail(before, after));
    }

    private static SortedMap<String, Object> detail(KeptAlarm before, KeptAlarm after) {
        TreeMap<String, Object> detail = new TreeMap<>();
        detail.put("alarmName", after.name());
        detail.put("state", AlarmDocuments.eventState(after.standing(), after.suppression()));
        detail.put("previousState", AlarmDocuments.eventState(before.standing(), before.suppression()));
        detail.put("configuration", AlarmDocuments.eventConfiguration(after.settings()));
        return detail;
    }

    /** Does what an alarm asks for in the state it came to. */
    void act(KeptAlarm alarm, double newest) {
        if (!alarm.settings().actionsEnabled()) {
            return;
        }
        for (String action : alarm.settings().actions(alarm.state())) {
            AlarmActions actor = actor(action);
            boolean succeeds = actor == null || actor.exists(action);
            history.add(
                    queue.tick(),
                    alarm.name(),
                    alarm.settings().type(),
                    "Action",
                    succeeds ? "Successfully executed action " + action : "Failed to execute action " + action,
                    LateText.from(() -> AlarmDocuments.action(
                            action, succeeds, alarm.standing().updatedAt())));
            around.notes()
                    .accept(LateText.from(
                            () -> "alarm " + alarm.name() + (succeeds ? " acts: " : " cannot act: ") + action));
            if (actor != null && succeeds) {
                actor.act(action, firing(alarm, newest));
            }
        }
    }

    /** Does again what scaling does for as long as an alarm stays in its state. */
    void actAgain(KeptAlarm alarm, double newest) {
        if (!alarm.settings().actionsEnabled() || !alarm.moved()) {
            return;
        }
        for (String action : alarm.settings().actions(alarm.state())) {
            AlarmActions actor = actor(action);
            if (actor != null && actor.exists(action)) {
                actor.act(action, firing(alarm, newest));
            }
        }
    }

    private static Firing firing(KeptAlarm alarm, double newest) {
        MetricRule rule = alarm.settings().metric();
        return new Firing(alarm.name(), alarm.state(), newest, rule == null ? Double.NaN : rule.threshold());
    }

    private @Nullable AlarmActions actor(String action) {
        for (AlarmActions each : around.actors().get()) {
            if (each.isOurs(action)) {
                return each;
            }
        }
        return null;
    }

    /** Writes into the history that an alarm was put or deleted. */
    void configured(String type, KeptAlarm alarm, @Nullable KeptAlarm before) {
        history.add(
                queue.tick(),
                alarm.name(),
                alarm.settings().type(),
                "ConfigurationUpdate",
                "Alarm \"" + alarm.name() + "\" "
                        + switch (type) {
                            case "Create" -> "created";
                            case "Update" -> "updated";
                            default -> "deleted";
                        },
                LateText.from(() -> AlarmDocuments.configuration(type, alarm, arn(alarm.name()), before)));
    }
}
