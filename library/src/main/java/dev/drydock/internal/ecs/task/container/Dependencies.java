package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.ecs.task.ContainerPlan.Dependency;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Health;
import dev.drydock.internal.kernel.EventKind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ContainerCondition;

/**
 * Whether a container may start, by what it depends on.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html">ContainerDependency</a>
 */
final class Dependencies {

    private static final Verdict READY = new Verdict(true, false, null);
    private static final Verdict WAIT = new Verdict(false, false, null);

    private Dependencies() {}

    /**
     * What is to be done with a container.
     *
     * @param isReady whether it may start
     * @param isHopeless whether it never will
     * @param problem what the agent says then; null while there is hope, and where it says nothing
     */
    record Verdict(
            boolean isReady, boolean isHopeless, @Nullable String problem) {}

    static Verdict of(EcsTask task, EcsContainer container) {
        Verdict verdict = READY;
        for (Dependency dependency : container.plan().dependsOn()) {
            EcsContainer other = task.container(dependency.container());
            if (!holds(other, dependency.condition())) {
                if (other.isStopped()) {
                    return new Verdict(false, true, hopeless(other, container, dependency.condition()));
                }
                verdict = WAIT;
            }
        }
        return verdict;
    }

    static boolean holds(EcsContainer other, ContainerCondition condition) {
        return switch (condition) {
            case START -> other.startedAt() >= 0;
            case COMPLETE -> other.isStopped() && other.exitCode() != null;
            case SUCCESS -> other.isStopped() && other.exitCode() != null && other.exitCode() == 0;
            case HEALTHY -> other.isRunning() && other.health() == Health.HEALTHY;
            case UNKNOWN_TO_SDK_VERSION -> true;
        };
    }

    /** Null where the agent only finds that nothing can proceed, and says nothing about it. */
    private static @Nullable String hopeless(EcsContainer other, EcsContainer waiting, ContainerCondition condition) {
        if (other.startedAt() < 0) {
            return "failed to resolve " + pair(other, waiting) + " because dependency will never start";
        }
        return condition == ContainerCondition.SUCCESS
                ? "failed to resolve " + pair(other, waiting) + " as dependency did not exit successfully."
                : null;
    }

    static String timedOut(EcsContainer other, EcsContainer waiting) {
        return pair(other, waiting) + " has timed out.";
    }

    private static String pair(EcsContainer other, EcsContainer waiting) {
        return "container ordering dependency [" + text(other) + "] for target [" + text(waiting) + "]";
    }

    /** As the agent prints a container: {@code init(init:1) (STOPPED->RUNNING) - Exit: 1}. */
    private static String text(EcsContainer container) {
        // Full pulls wait for dependencies, manifests do not.
        String known =
                container.isPending() ? "MANIFEST_PULLED" : container.status().name();
        String wanted = container.isStopped() && container.startedAt() < 0 ? "STOPPED" : "RUNNING";
        String code = container.exitCode() == null ? "" : " - Exit: " + container.exitCode();
        return container.plan().name() + '(' + container.plan().image() + ") (" + known + "->" + wanted + ')' + code;
    }

    /** Whether a container that has not started yet waits for a condition of this one. */
    static boolean isAwaited(EcsTask task, EcsContainer container, ContainerCondition condition) {
        for (int index : container.plan().dependents()) {
            EcsContainer waiting = task.container(index);
            if (waiting.isPending() && !waiting.isStarting()) {
                for (Dependency dependency : waiting.plan().dependsOn()) {
                    if (dependency.container() == container.index() && dependency.condition() == condition) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * What it is that a container ends by itself: a step of starting where another container waits for it, the work done
     * of a standalone task, and of a service's task a surprise.
     */
    static EventKind kindOfEnd(EcsTask task, EcsContainer container) {
        if (isAwaited(task, container, ContainerCondition.COMPLETE)
                || isAwaited(task, container, ContainerCondition.SUCCESS)) {
            return EventKind.TRANSITION;
        }
        return task.spec().standalone() ? EventKind.COMPLETION : EventKind.SCRIPT;
    }

    /** Whether containers that depend on this one still run. */
    static boolean isNeeded(EcsTask task, EcsContainer container) {
        for (int dependent : container.plan().dependents()) {
            if (task.container(dependent).isRunning()) {
                return true;
            }
        }
        return false;
    }
}
