package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.metrics.store.AlarmSettings.CompositeRule;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.KeptAlarm.Suppression;
import dev.drydock.internal.metrics.store.LateText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Composite alarms: evaluated when a child changes its state, their actions held back by suppressors. */
final class CompositeAlarms {

    private static final String UNKNOWN = "INSUFFICIENT_DATA";

    /** Rules may go round in a circle and never come to rest; AWS takes its time over each change, and so never ends. */
    private static final int MOST_FOLLOWING = 100;

    private final RegionQueue queue;
    private final AlarmStore store;
    private final AlarmTransitions transitions;

    /** The rules of all composite alarms by name, as of an edition of the store. */
    private Map<String, AlarmRule> rules = new LinkedHashMap<>();

    private long edition = -1;

    /** How many changes of state follow from one another at this moment. */
    private int following;

    /** Actions of a composite alarm are no longer held back. */
    record ActionsReleased(String alarm) implements Event {}

    CompositeAlarms(RegionQueue queue, AlarmStore store, AlarmTransitions transitions) {
        this.queue = queue;
        this.store = store;
        this.transitions = transitions;
        queue.on(ActionsReleased.class, event -> released(event.alarm()));
    }

    private Map<String, AlarmRule> rules() {
        if (edition != store.edition()) {
            Map<String, AlarmRule> read = new LinkedHashMap<>();
            for (KeptAlarm each : store.all()) {
                CompositeRule composite = each.settings().composite();
                if (composite != null) {
                    read.put(each.name(), AlarmRule.of(composite.rule()));
                }
            }
            rules = read;
            edition = store.edition();
        }
        return rules;
    }

    /** The composite alarms that depend on an alarm, by name. */
    List<String> parents(String alarm) {
        List<String> parents = new ArrayList<>();
        rules().forEach((name, rule) -> {
            if (rule.children().contains(alarm)) {
                parents.add(name);
            }
        });
        return parents;
    }

    /** Evaluates an alarm that was put. */
    void put(KeptAlarm alarm, boolean created) {
        AlarmRule rule = AlarmRule.of(
                Objects.requireNonNull(alarm.settings().composite()).rule());
        String state = rule.holds(this::stateOf) ? "ALARM" : "OK";
        if (!state.equals(alarm.state())) {
            List<KeptAlarm> children = new ArrayList<>();
            for (String child : rule.children()) {
                KeptAlarm found = store.find(child);
                if (found != null) {
                    children.add(found);
                }
            }
            move(
                    alarm,
                    state,
                    LateText.of(AlarmReasons.composite(transitions.arn(alarm.name()), created, state)),
                    LateText.from(() -> AlarmDocuments.reasonData(children, transitions::arn)));
        }
    }

    /** An alarm has changed its state: those that depend on it may too, and actions that it holds back may go on. */
    void childMoved(String name) {
        KeptAlarm child = store.find(name);
        if (child == null || following >= MOST_FOLLOWING) {
            return;
        }
        following++;
        try {
            tellParents(name, child);
        } finally {
            following--;
        }
        for (String each : List.copyOf(rules().keySet())) {
            KeptAlarm alarm = store.find(each);
            if (alarm != null && name.equals(suppressorOf(alarm))) {
                suppressorMoved(alarm, child.state().equals("ALARM"));
            }
        }
    }

    private void tellParents(String name, KeptAlarm child) {
        for (String parent : parents(name)) {
            KeptAlarm alarm = store.find(parent);
            AlarmRule rule = rules().get(parent);
            if (alarm != null && rule != null) {
                String state = rule.holds(this::stateOf) ? "ALARM" : "OK";
                if (!state.equals(alarm.state())) {
                    move(
                            alarm,
                            state,
                            LateText.of(AlarmReasons.composite(
                                    transitions.arn(name),
                                    child.state(),
                                    child.standing().transitionedAt())),
                            LateText.from(() -> AlarmDocuments.reasonData(List.of(child), transitions::arn)));
                }
            }
        }
    }

    private String stateOf(String alarm) {
        KeptAlarm found = store.find(alarm);
        return found == null ? UNKNOWN : found.state();
    }

    /** Gives a composite alarm a state, as its rule or a caller asks. */
    void move(KeptAlarm alarm, String state, LateText reason, @Nullable LateText data) {
        KeptAlarm before = transitions.move(alarm, state, reason, data);
        if (before == null) {
            return;
        }
        KeptAlarm after = Objects.requireNonNull(store.find(alarm.name()));
        cancelRelease(after.name());
        after = after.suppressed(suppression(after));
        store.put(after);
        transitions.tell(before, after);
        if (after.suppression() == null) {
            transitions.act(after, Double.NaN);
        }
        childMoved(after.name());
    }

    /** What holds back the actions of an alarm that has just come to its state; null if nothing. */
    private @Nullable Suppression suppression(KeptAlarm alarm) {
        CompositeRule rule = alarm.settings().composite();
        String suppressor = suppressorOf(alarm);
        if (rule == null || suppressor == null || !alarm.settings().actionsEnabled()) {
            return null;
        }
        if (stateOf(suppressor).equals("ALARM")) {
            return held("Alarm", rule);
        }
        int wait = rule.waitPeriod() == null ? 0 : rule.waitPeriod();
        if (wait == 0) {
            return null;
        }
        release(alarm.name(), wait);
        return held("WaitPeriod", rule);
    }

    private static Suppression held(String by, CompositeRule rule) {
        return new Suppression(by, AlarmReasons.suppressed(by, rule.suppressor()));
    }

    private void suppressorMoved(KeptAlarm alarm, boolean suppresses) {
        CompositeRule rule = Objects.requireNonNull(alarm.settings().composite());
        Suppression now = alarm.suppression();
        if (now == null) {
            return;
        }
        if (suppresses) {
            cancelRelease(alarm.name());
            store.put(alarm.suppressed(held("Alarm", rule)));
        } else if (now.by().equals("Alarm")) {
            int extension = rule.extensionPeriod() == null ? 0 : rule.extensionPeriod();
            if (extension == 0) {
                released(alarm.name());
            } else {
                store.put(alarm.suppressed(held("ExtensionPeriod", rule)));
                release(alarm.name(), extension);
            }
        }
    }

    private void release(String alarm, int seconds) {
        store.release(
                alarm,
                queue.schedule(
                        Duration.ofSeconds(seconds),
                        EventKind.UPKEEP,
                        new ActionsReleased(alarm),
                        queue.resources(transitions.arn(alarm))));
    }

    private void released(String name) {
        store.release(name, null);
        KeptAlarm alarm = store.find(name);
        if (alarm != null && alarm.suppression() != null) {
            KeptAlarm free = alarm.suppressed(null);
            store.put(free);
            transitions.act(free, Double.NaN);
        }
    }

    /** Forgets what was to happen to an alarm. */
    void cancelRelease(String alarm) {
        Ticket ticket = store.release(alarm);
        if (ticket != null) {
            ticket.cancel();
            store.release(alarm, null);
        }
    }

    private static @Nullable String suppressorOf(KeptAlarm alarm) {
        CompositeRule rule = alarm.settings().composite();
        return rule == null || rule.suppressor() == null ? null : AlarmRule.nameOf(rule.suppressor());
    }

    /** Whether actions of composite alarms wait for an alarm. */
    boolean suppresses(String alarm) {
        return store.all().stream().anyMatch(each -> alarm.equals(suppressorOf(each)));
    }
}
