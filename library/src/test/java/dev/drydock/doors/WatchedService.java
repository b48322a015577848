package dev.drydock.doors;

import dev.drydock.doors.DeployTool.Verdict;
import dev.drydock.time.Sleeper;
import java.time.Duration;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/** The service {@code web} in {@code prod}, while a tool polls it. */
final class WatchedService {

    private final EcsClient ecs;
    private final Sleeper sleeper;
    private final String deployment;
    private int polls;

    /**
     * A service that has just been created or updated.
     *
     * @param sleeper how the tool passes the time between two polls
     */
    WatchedService(EcsClient ecs, Sleeper sleeper, String deployment) {
        this.ecs = ecs;
        this.sleeper = sleeper;
        this.deployment = deployment;
    }

    EcsClient ecs() {
        return ecs;
    }

    /** The deployment the tool has begun. */
    String deployment() {
        return deployment;
    }

    int polls() {
        return polls;
    }

    Service service() {
        polls++;
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    Verdict poll(int attempts, int seconds, Function<Service, Verdict> look) {
        for (int attempt = 1; attempt <= attempts; attempt++) {
            Verdict verdict = look.apply(service());
            if (verdict != Verdict.WAITING) {
                return verdict;
            }
            sleeper.sleep(Duration.ofSeconds(seconds));
        }
        return Verdict.GAVE_UP;
    }
}
