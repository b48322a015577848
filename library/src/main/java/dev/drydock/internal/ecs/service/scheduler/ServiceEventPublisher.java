package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.call.JournalRecorder;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.kernel.RegionQueue;
import org.jspecify.annotations.Nullable;

/** Publishes what services do: in their events, and in the journal between the calls. */
final class ServiceEventPublisher {

    private final RegionQueue queue;
    private @Nullable JournalRecorder journal;

    ServiceEventPublisher(RegionQueue queue) {
        this.queue = queue;
    }

    void tellOf(JournalRecorder to) {
        journal = to;
    }

    void say(EcsService service, String message) {
        service.events().say(message, queue.ids(), service.arn(), queue.tick());
        note(message);
    }

    /** Reports a problem, unless it was reported lately. */
    void complain(EcsService service, String message) {
        if (service.events().mayComplain(message, queue.tick())) {
            say(service, message);
        }
    }

    private void note(String message) {
        if (journal != null) {
            journal.note(message);
        }
    }
}
