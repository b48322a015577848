package dev.drydock.ecs.task;

import dev.drydock.ecs.task.ContainerPlan.Dependency;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/**
 * Whether a container may start, by what it depends on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 */
final class Dependencies {

    private static final Verdict READY = new Verdict(true, null);
    private static final Verdict WAIT = new Verdict(false, null);

    private Dependencies() {}

    /**
     * What is to be done with a container.
     *
     * @param isReady whether it may start
     * @param hopeless why it never will; null while it may yet
     */
    record Verdict(boolean isReady, @Nullable String hopeless) {

        boolean isHopeless() {
            return hopeless != null;
        }

        String problem() {
            return String.valueOf(hopeless);
        }
    }

    static Verdict of(Task task, Container container) {
        Verdict verdict = READY;
        for (Dependency dependency : container.plan.dependsOn()) {
            Container other = task.container(dependency.container());
            if (!holds(other, dependency.condition())) {
                if (other.isStopped()) {
                    return new Verdict(false, hopeless(other, container));
                }
                verdict = WAIT;
            }
        }
        return verdict;
    }

    static boolean holds(Container other, ContainerCondition condition) {
        return switch (condition) {
            case START -> other.startedAt >= 0;
            case COMPLETE -> other.isStopped() && other.exitCode != null;
            case SUCCESS -> other.isStopped() && other.exitCode != null && other.exitCode == 0;
            case HEALTHY -> other.isRunning() && other.health == Health.HEALTHY;
            case UNKNOWN_TO_SDK_VERSION -> true;
        };
    }

    private static String hopeless(Container other, Container waiting) {
        String pair = pair(other, waiting);
        return other.startedAt >= 0
                ? "failed to resolve " + pair + " as dependency did not exit successfully."
                : "failed to resolve " + pair + " because dependency will never start";
    }

    static String timedOut(Container other, Container waiting) {
        return pair(other, waiting) + " has timed out.";
    }

    private static String pair(Container other, Container waiting) {
        return "container ordering dependency [" + other.plan.name() + "] for target [" + waiting.plan.name() + "]";
    }
}
