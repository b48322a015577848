package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.Scheduling;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.internal.kernel.Ticket;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;

/** When the reconciler looks at services. A service has one look pending at most. */
final class ReconcileQueue {

    private final RegionQueue queue;
    private final Timings timings;

    /** A service is to be looked at. */
    record Reconcile(String service) implements Event {}

    ReconcileQueue(RegionQueue queue, Timings timings) {
        this.queue = queue;
        this.timings = timings;
    }

    /** A caller has changed the service, or something it depends on has changed. */
    void changed(EcsService service) {
        look(service, timings.of(Timing.SERVICE_REACTION), EventKind.TRANSITION);
    }

    /** One step has made another possible. */
    void goOn(EcsService service) {
        look(service, timings.of(Timing.SERVICE_NEXT_STEP), EventKind.TRANSITION);
    }

    /** A task without checks is RUNNING: that is of no account until it counts as healthy. */
    void counts(EcsService service, long startedAt) {
        long healthyIn = startedAt + timings.of(Timing.TASK_COUNTS_HEALTHY).toMillis() - queue.tick();
        long nextStep = timings.of(Timing.SERVICE_NEXT_STEP).toMillis();
        look(service, Duration.ofMillis(Math.max(nextStep, healthyIn)), EventKind.TRANSITION);
    }

    /** A task has drained; that the last one of a deployment has is seen at once. */
    void drained(EcsService service) {
        look(service, Duration.ZERO, EventKind.TRANSITION);
    }

    /** The tasks of a replaced deployment are gone. */
    void retired(EcsService service) {
        look(service, timings.of(Timing.DEPLOYMENT_COMPLETION), EventKind.TRANSITION);
    }

    /** A task has to be replaced, but never at the same instant: with a task that crashes at once, time would not move. */
    void replace(EcsService service, Timing reaction) {
        long soonest = Math.max(1, timings.of(Timing.SOONEST_REPLACEMENT).toMillis());
        Duration delay = Duration.ofMillis(Math.max(timings.of(reaction).toMillis(), soonest));
        look(service, delay, EventKind.TRANSITION);
    }

    /** Of two looks the earlier one remains; callers wait for it if they waited for either. */
    void look(EcsService service, Duration delay, EventKind kind) {
        Scheduling scheduling = service.scheduling();
        Ticket pending = scheduling.look();
        Duration due = delay;
        EventKind wanted = kind;
        if (pending != null && pending.isPending()) {
            Duration left = Duration.ofMillis(pending.due().toEpochMilli() - queue.tick());
            boolean sooner = left.compareTo(delay) <= 0;
            EventKind before = scheduling.lookKind();
            if (sooner && before.compareTo(kind) <= 0) {
                return;
            }
            due = sooner ? left : delay;
            wanted = before.compareTo(kind) <= 0 ? before : kind;
            queue.cancel(pending);
        }
        Ticket next = queue.schedule(due, wanted, new Reconcile(service.arn()), service.resources());
        scheduling.look(next, wanted);
    }
}
