package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.ecs.task.EcsContainer;
import software.amazon.awssdk.services.ecs.model.ContainerRestartPolicy;

/** When the agent starts a container again: only if it has run for the whole period since its last start. */
final class RestartRule {

    /**
     * Seconds, where a restart policy does not say.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerRestartPolicy.html">
     *     restartAttemptPeriod</a>
     */
    private static final int PERIOD = 300;

    private RestartRule() {}

    static boolean restarts(EcsContainer container, int exitCode, long now) {
        ContainerRestartPolicy policy = container.plan().definition().restartPolicy();
        if (policy == null || !policy.enabled() || policy.ignoredExitCodes().contains(exitCode)) {
            return false;
        }
        int period = policy.restartAttemptPeriod() == null ? PERIOD : policy.restartAttemptPeriod();
        return now - container.startedAt() >= period * 1_000L;
    }
}
