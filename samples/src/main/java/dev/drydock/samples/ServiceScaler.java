package dev.drydock.samples;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;

/** Scales a service and waits until its tasks run; if there is no room for them, says what ECS says. */
public final class ServiceScaler {

    private static final Duration BETWEEN_POLLS = Duration.ofSeconds(5);
    private static final int POLLS = 120;

    private final EcsClient ecs;
    private final BatchRunner.Pause pause;
    private final Consumer<String> progress;

    /** A scaler through a client, that hands on how far it is. */
    public ServiceScaler(EcsClient ecs, BatchRunner.Pause pause, Consumer<String> progress) {
        this.ecs = ecs;
        this.pause = pause;
        this.progress = progress;
    }

    /**
     * Returns when so many tasks run, no more and no fewer.
     *
     * @throws IllegalStateException if ECS finds no place for one of them, or takes more than ten minutes
     */
    public void scale(String cluster, String service, int tasks) {
        List<String> old = events(ecs.updateService(
                        request -> request.cluster(cluster).service(service).desiredCount(tasks))
                .service());
        for (int poll = 0; poll < POLLS; poll++) {
            Service now = Services.find(ecs, cluster, service)
                    .orElseThrow(() -> new IllegalStateException("There is no service " + service + " any more"));
            progress.accept(now.runningCount() + " running, " + now.pendingCount() + " pending");
            if (now.runningCount() == tasks && now.pendingCount() == 0) {
                return;
            }
            for (ServiceEvent event : now.events()) {
                if (!old.contains(event.id()) && event.message().contains("was unable to place")) {
                    throw new IllegalStateException(event.message());
                }
            }
            pause.sleep(BETWEEN_POLLS);
        }
        throw new IllegalStateException(service + " does not come to run " + tasks + " tasks");
    }

    private static List<String> events(Service service) {
        return service.events().stream().map(ServiceEvent::id).toList();
    }
}
