package dev.drydock.internal.fault.strike;

import dev.drydock.fault.FisAction;
import dev.drydock.fault.InstanceFault;
import dev.drydock.fault.SpotFault;
import dev.drydock.fault.Strike;
import dev.drydock.fault.TaskFault;
import dev.drydock.fault.ZoneFault;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.argument.Require;
import dev.drydock.internal.call.Gate;
import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.RegionQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What strikes at one instant. A strike that is to come is an event of a queue that belongs to the stage, as all faults do:
 * snapshots do not keep it. Nothing waits for it, so {@code settle()} does not run into the future for its sake.
 */
public final class Strikes {

    private static final String CLOSED = "faults() cannot be used";

    private final Kernel kernel;
    private final JournalRecorder journal;
    private final InfrastructureFaults infrastructure;
    private final Gate gate;
    private final RegionQueue queue;
    private final Zones zones;

    /** Those to come, by number. */
    private final Map<Long, Pending> pending = new TreeMap<>();

    /** Those that came and found nothing. */
    private final List<PlannedStrike> missed = new ArrayList<>();

    /** Until when an action of AWS FIS disturbs the network of tasks, by ARN. */
    private final Map<String, Instant> disturbed = new TreeMap<>();

    private long next = 1;

    /** The instant of a strike has come; what it does stays here, as events are plain data. */
    record StrikeDue(long number) implements Event {}

    /**
     * A strike that is to come.
     *
     * @param isSequel whether it only ends what another one has begun
     */
    private record Pending(PlannedStrike strike, Hit hit, boolean isSequel) {}

    /** No strikes. */
    public Strikes(Kernel kernel, JournalRecorder journal, InfrastructureFaults infrastructure, Gate gate) {
        this.kernel = kernel;
        this.journal = journal;
        this.infrastructure = infrastructure;
        this.gate = gate;
        this.queue = kernel.stagedQueue("faults");
        this.zones = new Zones(this, infrastructure);
        queue.on(StrikeDue.class, this::due);
    }

    // ---- what can be struck

    /** A container instance, by EC2 instance id, id or ARN. */
    public InstanceFault instance(String reference) {
        return new HostStrikes(this, infrastructure, new Chosen.One(reference), null);
    }

    /** An instance of a cluster. */
    public InstanceFault anyInstance(String cluster) {
        return new HostStrikes(this, infrastructure, new Chosen.Any(cluster), null);
    }

    /** A task, by ARN. */
    public TaskFault task(String arn) {
        return new TaskStrikes(this, infrastructure, new Chosen.One(arn), null);
    }

    /** A task of a cluster. */
    public TaskFault anyTask(String cluster) {
        return new TaskStrikes(this, infrastructure, new Chosen.Any(cluster), null);
    }

    /** Tasks on Fargate Spot, by the ARN of one or of a service. */
    public SpotFault spot(String reference) {
        return new SpotStrikes(this, infrastructure, new Chosen.One(reference), null);
    }

    /** A task of a cluster on Fargate Spot. */
    public SpotFault anySpotTask(String cluster) {
        return new SpotStrikes(this, infrastructure, new Chosen.Any(cluster), null);
    }

    /**
     * An availability zone.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public ZoneFault zone(String name) {
        return locked(() -> zones.begin(name));
    }

    /**
     * An action of AWS FIS.
     *
     * @throws IllegalArgumentException if there is none of that id
     */
    public FisAction fis(String id) {
        return new FisTemplate(this, new FisEffects(this, infrastructure), FisActionType.of(id));
    }

    /** Whether a zone has power. Asked under the lock. */
    public boolean isUp(String zone) {
        return zones.isUp(zone);
    }

    // ---- now or later

    /**
     * Strikes now, or once time has passed.
     *
     * @param text what is to happen, for one that is to come
     * @param delay null for now
     */
    <S extends PlannedStrike> S strike(S strike, String text, @Nullable Duration delay, Hit hit) {
        locked(() -> {
            if (delay == null) {
                carryOut(strike, hit);
            } else {
                schedule(strike, delay, hit, false);
                strike.saysWhen(text);
            }
            return strike;
        });
        kernel.runCallbacks();
        return strike;
    }

    /** Plans the end of what another strike begins. Under the lock. */
    void schedule(PlannedStrike sequel, Duration delay, Hit hit) {
        schedule(sequel, delay, hit, true);
    }

    private void schedule(PlannedStrike strike, Duration delay, Hit hit, boolean isSequel) {
        long number = next++;
        pending.put(number, new Pending(strike, hit, isSequel));
        strike.ticket = queue.schedule(delay, EventKind.UPKEEP, new StrikeDue(number), kernel.resources());
    }

    private void carryOut(PlannedStrike strike, Hit hit) {
        Hit.Outcome outcome = hit.strike();
        strike.hits(outcome.count());
        strike.says(outcome.text());
        journal.note("fault: " + outcome.text());
    }

    private void due(StrikeDue due) {
        Pending come = pending.remove(due.number());
        if (come == null) {
            return;
        }
        come.strike().ticket = null;
        try {
            carryOut(come.strike(), come.hit());
        } catch (IllegalArgumentException nothing) {
            journal.note("fault: " + come.strike() + " struck nothing. " + nothing.getMessage());
            missed.add(come.strike());
            cancelSequel(come.strike());
        }
    }

    /** A draw among those that a strike may choose from. */
    int draw(int bound, String key) {
        return kernel.chance().below(bound, "strike", key, next++);
    }

    /** The network of a task is disturbed until an instant. */
    void disturbed(String task, Instant until) {
        disturbed.values().removeIf(each -> !each.isAfter(kernel.now()));
        disturbed.put(task, until);
    }

    /** Until when the network of a task is disturbed; null if it is not. */
    @Nullable
    Instant disturbedUntil(String task) {
        Instant until = disturbed.get(task);
        return until != null && until.isAfter(kernel.now()) ? until : null;
    }

    Kernel kernel() {
        return kernel;
    }

    void note(String text) {
        journal.note(text);
    }

    // ---- taking back

    /** Those that are to come and those that found nothing, in words. Under the lock. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        missed.forEach(each -> unused.add(each.toString()));
        pending.values().stream()
                .filter(each -> !each.isSequel())
                .forEach(each -> unused.add(each.strike().toString()));
        return unused;
    }

    /** Takes one back that is to come, or ends an outage. */
    public void remove(Strike strike) {
        Require.given("remove", "strike", strike, "what instance(…).in(Duration.ofMinutes(10)).terminate() gave");
        locked(() -> {
            boolean found = cancel(strike) | zones.end(strike);
            if (!found && !missed.remove(strike)) {
                throw new IllegalArgumentException(
                        "remove(…) was given a strike that is not to come any more, or not of this world: " + strike);
            }
            return true;
        });
    }

    /** Takes those back that are to come, and ends all outages. Under the lock. */
    public void clear() {
        List.copyOf(pending.values()).forEach(each -> cancel(each.strike()));
        missed.clear();
        zones.endAll();
    }

    /** None, and none that was; the world is about to go back to its beginning. Under the lock. */
    public void startOver() {
        clear();
        queue.clear();
        disturbed.clear();
        next = 1;
    }

    /** Whether it was to come. Under the lock. */
    boolean cancel(Strike strike) {
        for (Map.Entry<Long, Pending> each : pending.entrySet()) {
            PlannedStrike planned = each.getValue().strike();
            if (planned == strike) {
                pending.remove(each.getKey());
                if (planned.ticket != null) {
                    queue.cancel(planned.ticket);
                }
                planned.ticket = null;
                cancelSequel(planned);
                return true;
            }
        }
        return false;
    }

    private void cancelSequel(PlannedStrike strike) {
        PlannedStrike sequel = strike.sequel();
        if (sequel != null) {
            cancel(sequel);
        }
    }

    <T> T locked(Supplier<T> body) {
        kernel.lock().lock();
        try {
            gate.mustBeOpen(CLOSED);
            return body.get();
        } finally {
            kernel.lock().unlock();
        }
    }
}
