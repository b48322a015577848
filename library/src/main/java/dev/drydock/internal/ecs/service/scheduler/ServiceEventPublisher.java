package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.call.note.Told;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.journal.DesiredChange;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what services do: in their events, and in the journal between the calls. What one pass says beyond its first
 * sentence is told a millisecond later each, when that instant has come: an event never lies in the future.
 */
final class ServiceEventPublisher {

    private final RegionQueue queue;
    private final ServiceStore services;
    private @Nullable JournalRecorder journal;

    /** How many tasks each service that is there wanted when the journal was told of it last. */
    private final Map<String, Integer> wanted = new HashMap<>();

    /** A later sentence of a pass. */
    record ServiceSays(String service, String message) implements Event {}

    ServiceEventPublisher(RegionQueue queue, ServiceStore services) {
        this.queue = queue;
        this.services = services;
        queue.on(ServiceSays.class, this::says);
    }

    void tellOf(JournalRecorder to) {
        journal = to;
    }

    void say(EcsService service, String message) {
        long now = queue.tick();
        long at = service.events().next(now);
        if (at > now) {
            queue.schedule(
                    Duration.ofMillis(at - now),
                    EventKind.TRANSITION,
                    new ServiceSays(service.arn(), message),
                    service.resources());
        } else {
            tell(service, message);
        }
    }

    private void says(ServiceSays event) {
        EcsService service = services.find(event.service());
        if (service != null) {
            tell(service, event.message());
        }
    }

    private void tell(EcsService service, String message) {
        service.events().say(message, queue.ids(), service.arn(), queue.tick());
        note(message);
    }

    /** Reports a problem, unless it was reported lately. */
    void complain(EcsService service, String message) {
        if (service.events().mayComplain(message, queue.tick())) {
            say(service, message);
        }
    }

    /** Lets the journal know how many tasks a service wants, if it does not yet. */
    void wants(EcsService service, int desired) {
        if (journal == null) {
            return;
        }
        if (service.status() == EcsService.Status.INACTIVE) {
            wanted.remove(service.arn());
            return;
        }
        Integer before = wanted.get(service.arn());
        if (before == null || before != desired) {
            wanted.put(service.arn(), desired);
            journal.note(new Wants(service.arn(), desired));
        }
    }

    /** The journal knows already how many tasks a service wants. */
    void isTold(EcsService service, int desired) {
        if (service.status() != EcsService.Status.INACTIVE) {
            wanted.put(service.arn(), desired);
        }
    }

    /** All are as in a snapshot. */
    void restored() {
        wanted.clear();
    }

    /** The calls that changed it are in the journal; what it comes to is not always. */
    private record Wants(String service, int desired) implements Told {

        @Override
        public DesiredChange change(Instant at) {
            return new DesiredChange(at, service, desired);
        }

        @Override
        public boolean isSilent() {
            return true;
        }
    }

    private void note(String message) {
        if (journal != null) {
            journal.note(message);
        }
    }
}
