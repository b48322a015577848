package dev.drydock.internal.metrics.evaluation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.metric.AlarmBook;
import dev.drydock.internal.account.metric.AlarmSource;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.internal.metrics.series.MetricQuery;
import dev.drydock.internal.metrics.series.MetricReading;
import dev.drydock.internal.metrics.store.AlarmHistory;
import dev.drydock.internal.metrics.store.AlarmSettings;
import dev.drydock.internal.metrics.store.AlarmSettings.MetricRule;
import dev.drydock.internal.metrics.store.AlarmStore;
import dev.drydock.internal.metrics.store.KeptAlarm;
import dev.drydock.internal.metrics.store.KeptAlarm.AlarmTag;
import dev.drydock.internal.metrics.store.KeptAlarm.Standing;
import dev.drydock.internal.metrics.store.LateText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The alarms of one account and region at work. All are evaluated by one event, at each whole minute, or every ten seconds if
 * one has periods shorter than a minute; where there is none to evaluate, there is no event. One that cannot change its state
 * yet is passed over. Called under the lock.
 */
public final class AlarmEngine implements AlarmSource, AlarmBook {

    private static final String FORCED = "Set by the test";

    private static final long MINUTE = 60_000;
    private static final long FINE = 10_000;

    private final RegionQueue queue;
    private final AlarmStore store;
    private final AlarmTransitions transitions;
    private final CompositeAlarms composites;
    private final MetricEvaluation metrics;
    private final RestingAlarms resting = new RestingAlarms();
    private final String label;
    private long restores;

    /** How often the alarms of an edition of the store are to be looked at. */
    private long step;

    private long stepOf = -1;

    /** All alarms are to be evaluated. */
    record AlarmsDue() implements Event {}

    /** Runs the alarms of a store. */
    public AlarmEngine(
            AccountRegion home, RegionQueue queue, AlarmStore store, AlarmHistory history, AlarmSurroundings around) {
        this.queue = queue;
        this.store = store;
        this.transitions = new AlarmTransitions(home, queue, store, history, around);
        this.composites = new CompositeAlarms(queue, store, transitions);
        this.metrics = new MetricEvaluation(around.lookup());
        this.label = home.arn("cloudwatch", "alarm");
        queue.on(AlarmsDue.class, event -> evaluateAll());
    }

    // ---- evaluation

    private void evaluateAll() {
        if (restores != store.restores()) {
            metrics.forget(); // what was looked at may never have been
            resting.forget();
            restores = store.restores();
        }
        long now = queue.tick();
        boolean wholeMinute = now % MINUTE == 0;
        long version = store.version();
        for (KeptAlarm each : List.copyOf(store.all())) {
            KeptAlarm alarm = version == store.version() ? each : store.find(each.name());
            MetricRule rule = alarm == null ? null : alarm.settings().metric();
            if (alarm != null && rule != null && (wholeMinute || rule.period() < 60) && !rests(alarm, rule, now)) {
                evaluate(alarm, rule, now, wholeMinute);
            }
        }
        store.due(null);
        awaitNext();
    }

    /** Whether it stays OK, and does nothing about it. */
    private boolean rests(KeptAlarm alarm, MetricRule rule, long now) {
        if (resting.contains(alarm, now)) {
            return !metrics.isPut(rule);
        }
        AlarmSettings settings = alarm.settings();
        if (!alarm.state().equals("OK") || !settings.okActions().isEmpty()) {
            return false;
        }
        long until = metrics.staysOkUntil(settings, rule, now);
        if (until > now) {
            resting.add(alarm, until);
        }
        return until > now;
    }

    private void evaluate(KeptAlarm alarm, MetricRule rule, long now, boolean wholeMinute) {
        AlarmVerdict verdict = metrics.evaluate(alarm.settings(), rule, now);
        String state = verdict.state();
        if (state != null && !state.equals(alarm.state())) {
            PointWindow window = verdict.evaluated();
            changed(alarm, state, reason(window, state), data(window, now), verdict.newest());
        } else {
            if (state != null && isUnchecked(alarm)) {
                PointWindow window = verdict.evaluated();
                transitions.move(alarm, state, reason(window, state), data(window, now));
            }
            if (wholeMinute) {
                transitions.actAgain(alarm, verdict.newest());
            }
        }
    }

    /** It has the state that it was created in; in any other it was looked at, and its reason need not be read. */
    private static boolean isUnchecked(KeptAlarm alarm) {
        return alarm.state().equals("INSUFFICIENT_DATA")
                && alarm.standing().reason().equals(AlarmReasons.UNCHECKED);
    }

    private static LateText reason(PointWindow window, String state) {
        return LateText.from(() -> AlarmReasons.of(window, state));
    }

    private static LateText data(PointWindow window, long now) {
        return LateText.from(() -> AlarmDocuments.reasonData(window, now));
    }

    private void changed(KeptAlarm alarm, String state, LateText reason, @Nullable LateText data, double newest) {
        KeptAlarm before = transitions.move(alarm, state, reason, data);
        if (before != null) {
            KeptAlarm after = Objects.requireNonNull(store.find(alarm.name()));
            transitions.tell(before, after);
            if (after.settings().isPut()) {
                transitions.act(after, newest);
            }
            composites.childMoved(alarm.name());
        }
    }

    /** Sees to it that alarms are evaluated again, as often as the one with the shortest period asks. */
    private void awaitNext() {
        long step = step();
        Ticket pending = store.due();
        if (step == 0) {
            if (pending != null) {
                pending.cancel();
                store.due(null);
            }
            return;
        }
        long now = queue.tick();
        long next = Math.floorDiv(now, step) * step + step;
        if (pending != null && pending.isPending()) {
            if (pending.due().toEpochMilli() <= next) {
                return;
            }
            pending.cancel();
        }
        store.due(queue.schedule(
                Duration.ofMillis(next - now), EventKind.UPKEEP, new AlarmsDue(), queue.resources(label)));
    }

    /** How often alarms are to be looked at, in milliseconds; 0 for never. */
    private long step() {
        if (stepOf != store.edition()) {
            step = 0;
            for (KeptAlarm each : store.all()) {
                MetricRule rule = each.settings().metric();
                if (rule != null) {
                    long own = rule.period() < 60 ? FINE : MINUTE;
                    step = step == 0 ? own : Math.min(step, own);
                }
            }
            stepOf = store.edition();
        }
        return step;
    }

    // ---- what operations do

    /** The ARN that an alarm of a name has, or would have. */
    @Override
    public String arn(String name) {
        return transitions.arn(name);
    }

    /**
     * Puts an alarm. One of its name keeps its state and its tags; a new one gets the tags given.
     *
     * @param settings of a rule that can be read, if it is composite
     */
    public void put(AlarmSettings settings, List<AlarmTag> tags) {
        KeptAlarm before = store.find(settings.name());
        boolean created = before == null || !before.settings().isPut();
        long now = queue.tick();
        KeptAlarm alarm = before != null
                ? before.with(settings)
                : new KeptAlarm(
                        settings,
                        new Standing("INSUFFICIENT_DATA", AlarmReasons.UNCHECKED, null, now, now),
                        tags,
                        null,
                        false);
        alarm = created && before != null ? alarm.with(tags) : alarm;
        store.put(alarm);
        transitions.configured(created ? "Create" : "Update", alarm, created ? null : before);
        if (settings.composite() != null) {
            composites.put(alarm, created);
        }
        awaitNext();
    }

    /** Deletes an alarm that is there. */
    public void remove(String name) {
        KeptAlarm alarm = store.find(name);
        if (alarm != null) {
            store.remove(name);
            metrics.forget(name);
            resting.forget(name);
            composites.cancelRelease(name);
            queue.forget(transitions.arn(name));
            if (alarm.settings().isPut()) {
                transitions.configured("Delete", alarm, null);
            }
            awaitNext();
        }
    }

    /** Sets an alarm's state until it is evaluated again. */
    public void setState(String name, String state, String why, @Nullable String document) {
        KeptAlarm alarm = Objects.requireNonNull(store.find(name));
        LateText reason = LateText.of(why);
        LateText data = document == null ? null : LateText.of(document);
        if (alarm.settings().composite() != null) {
            composites.move(alarm, state, reason, data);
        } else {
            changed(alarm, state, reason, data, Double.NaN);
        }
    }

    /** Switches an alarm's actions on or off. */
    public void enable(String name, boolean enabled) {
        KeptAlarm alarm = store.find(name);
        if (alarm != null && alarm.settings().actionsEnabled() != enabled) {
            KeptAlarm next = alarm.with(alarm.settings().enabled(enabled));
            store.put(next);
            transitions.configured("Update", next, alarm);
        }
    }

    /** The composite alarms that depend on an alarm, by name. */
    public List<String> parents(String alarm) {
        return composites.parents(alarm);
    }

    /** Whether the actions of composite alarms wait for an alarm. */
    public boolean suppresses(String alarm) {
        return composites.suppresses(alarm);
    }

    // ---- what tests do

    /** The alarm goes to ALARM, if it is not there yet; one that nobody put is there from then on. */
    public void raise(String name) {
        force(name, "ALARM");
    }

    /** The alarm is OK from now on; one that nobody put is there from then on. */
    public void clear(String name) {
        force(name, "OK");
    }

    private void force(String name, String state) {
        long now = queue.tick();
        if (store.find(name) == null) {
            store.put(new KeptAlarm(
                    new AlarmSettings(name, null, true, List.of(), List.of(), List.of(), null, null, now),
                    new Standing("OK", LateText.of(FORCED), null, now, now),
                    List.of(),
                    null,
                    false));
        }
        setState(name, state, FORCED, null);
    }

    // ---- what deployments watch

    @Override
    public List<String> firing(List<String> names) {
        List<String> firing = new ArrayList<>();
        for (String name : names) {
            KeptAlarm alarm = name == null ? null : store.find(name);
            if (alarm != null && alarm.state().equals("ALARM")) {
                firing.add(name);
            }
        }
        return firing;
    }

    @Override
    public void listen(Consumer<String> listener) {
        transitions.listen(listener);
    }

    // ---- what services keep for themselves

    @Override
    public void put(Watched alarm) {
        List<MetricQuery> queries = new ArrayList<>();
        for (Query each : alarm.formula()) {
            MetricName metric = each.metric();
            queries.add(new MetricQuery(
                    each.id(),
                    each.expression(),
                    metric == null
                            ? null
                            : new MetricReading(
                                    metric, Objects.requireNonNullElse(each.statistic(), "Average"), 60, each.unit()),
                    null,
                    each.label(),
                    each.returned()));
        }
        MetricName metric = alarm.metric();
        MetricRule rule = new MetricRule(
                metric == null ? null : new MetricReading(metric, alarm.statistic(), 60, alarm.unit()),
                queries,
                alarm.periods(),
                null,
                alarm.threshold(),
                alarm.comparison().aws(),
                null,
                null,
                queryId(alarm.name()));
        put(
                new AlarmSettings(
                        alarm.name(),
                        alarm.description(),
                        true,
                        List.of(),
                        alarm.actions(),
                        List.of(),
                        rule,
                        null,
                        queue.tick()),
                List.of());
    }

    /** By which events name the only metric of an alarm; one that is put again keeps it. */
    public String queryId(String alarm) {
        KeptAlarm before = store.find(alarm);
        MetricRule rule = before == null ? null : before.settings().metric();
        return rule == null ? queue.ids().uuid("alarm-query", transitions.arn(alarm)) : rule.queryId();
    }

    @Override
    public void delete(String name) {
        remove(name);
    }

    @Override
    public boolean exists(String name) {
        return store.find(name) != null;
    }

    @Override
    public List<String> acting(String action) {
        List<String> names = new ArrayList<>();
        for (KeptAlarm each : store.all()) {
            if (each.settings().isPut() && each.settings().hasAction(action)) {
                names.add(each.name());
            }
        }
        return names;
    }

    @Override
    public void withdraw(String action) {
        for (String name : acting(action)) {
            KeptAlarm alarm = Objects.requireNonNull(store.find(name));
            KeptAlarm next = alarm.with(alarm.settings().without(action, queue.tick()));
            store.put(next);
            transitions.configured("Update", next, alarm);
        }
    }
}
