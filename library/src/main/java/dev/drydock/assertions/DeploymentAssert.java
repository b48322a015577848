package dev.drydock.assertions;

import dev.drydock.internal.argument.Require;
import java.util.List;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;

/** Assertions about a deployment of a service, as it was when the service was named. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DeploymentAssert extends WorldAssert<DeploymentAssert, Deployment> {

    private static final List<String> STATES = DeploymentRolloutState.knownValues().stream()
            .map(DeploymentRolloutState::toString)
            .sorted()
            .toList();

    private final ServiceAssert service;

    DeploymentAssert(ServiceAssert service, Deployment actual, Verdicts verdicts) {
        super(actual, DeploymentAssert.class, service.world, verdicts);
        this.service = service;
    }

    /**
     * Its rollout is in that state: {@code IN_PROGRESS}, {@code COMPLETED} or {@code FAILED}.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").primaryDeployment().hasState("COMPLETED"); // passes once it has
     * assertThat(aws).service("prod", "web").primaryDeployment().hasState("COMPLETED"); // fails while IN_PROGRESS
     * }</pre>
     */
    public DeploymentAssert hasState(String state) {
        Require.oneOf("hasState", "state", state, STATES);
        return verify(() -> require(
                state.equals(actual.rolloutStateAsString()),
                "to be " + state,
                "it is " + actual.rolloutStateAsString()));
    }

    /**
     * Its rollout is in that state.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").primaryDeployment().hasState(FAILED); // passes without a way back
     * assertThat(aws).service("prod", "web").primaryDeployment().hasState(FAILED); // fails while it is IN_PROGRESS
     * }</pre>
     */
    public DeploymentAssert hasState(DeploymentRolloutState state) {
        return hasState(Words.name("hasState", "state", state, DeploymentRolloutState.COMPLETED));
    }

    /**
     * The reason of its rollout state contains that text.
     *
     * <pre>{@code
     * var deployment = assertThat(aws).service("prod", "web").primaryDeployment();
     * deployment.hasReasonContaining("circuit breaker: rolling back"); // passes after a bad image
     * deployment.hasReasonContaining("circuit breaker: rolling back"); // fails for "ECS deployment … completed."
     * }</pre>
     */
    public DeploymentAssert hasReasonContaining(String text) {
        Require.text("hasReasonContaining", "text", text, "completed");
        return verify(() -> {
            String reason = actual.rolloutStateReason();
            require(
                    reason != null && reason.contains(text),
                    "to have a reason with \"" + text + "\"",
                    reason == null ? "it has none" : "the reason is \"" + reason + "\"");
        });
    }

    /**
     * That many of its tasks have failed since it began or was gone back to.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").deployment("web:2").hasFailedTasks(3); // passes if three never ran
     * assertThat(aws).service("prod", "web").deployment("web:2").hasFailedTasks(3); // fails if they ran and exited
     * }</pre>
     */
    public DeploymentAssert hasFailedTasks(int count) {
        Require.atLeast("hasFailedTasks", "count", count, 0);
        return verify(() -> {
            int failed = actual.failedTasks() == null ? 0 : actual.failedTasks();
            require(failed == count, "to have " + count + " failed tasks", "it has " + failed);
        });
    }

    /**
     * That many of its tasks are RUNNING.
     *
     * <pre>{@code
     * assertThat(aws).service("prod", "web").deployment("web:2").hasRunning(1); // passes amid a rolling update
     * assertThat(aws).service("prod", "web").deployment("web:2").hasRunning(1); // fails once two of two run
     * }</pre>
     */
    public DeploymentAssert hasRunning(int count) {
        Require.atLeast("hasRunning", "count", count, 0);
        return verify(() -> require(
                actual.runningCount() == count,
                "to have " + count + " running tasks",
                "it has " + actual.runningCount() + " of " + actual.desiredCount() + ", and " + actual.pendingCount()
                        + " pending"));
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw service.failure(
                    info,
                    "and its deployment " + actual.id() + " of " + Words.lastPart(actual.taskDefinition()) + " "
                            + expected,
                    is);
        }
    }
}
