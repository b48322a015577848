package dev.drydock.doors;

import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** How tools that deploy find out what came of it, reduced to what they ask and how they read the answers. */
enum DeployTool {

    /** The amazon-ecs-deploy-task-definition action: the waiter, and then whether its deployment is still there. */
    GITHUB_ACTION(watched -> {
        if (!stable(watched)) {
            return Verdict.GAVE_UP;
        }
        return watched.service().deployments().stream()
                        .filter(each -> each.id().equals(watched.deployment()))
                        .anyMatch(each -> each.rolloutState() != DeploymentRolloutState.FAILED)
                ? Verdict.DONE
                : Verdict.FAILED;
    }),

    /** fabfuel/ecs-deploy: every second for five minutes, until all running tasks are of the service's definition. */
    ECS_DEPLOY(watched -> watched.poll(300, 1, service -> {
        if (primary(service).rolloutState() == DeploymentRolloutState.FAILED) {
            return Verdict.FAILED;
        }
        boolean one = service.deployments().size() == 1;
        return one && running(watched, service) == service.desiredCount() ? Verdict.DONE : Verdict.WAITING;
    })),

    /** kayac/ecspresso: the waiter, and nothing else. */
    ECSPRESSO(watched -> stable(watched) ? Verdict.DONE : Verdict.GAVE_UP),

    /** aws copilot: the primary deployment has FAILED, or has COMPLETED with as many tasks as are desired. */
    COPILOT(watched -> watched.poll(60, 10, service -> {
        Deployment primary = primary(service);
        if (primary.rolloutState() == DeploymentRolloutState.FAILED) {
            return Verdict.FAILED;
        }
        boolean completed = primary.rolloutState() == DeploymentRolloutState.COMPLETED
                && primary.desiredCount().equals(primary.runningCount());
        return completed ? Verdict.DONE : Verdict.WAITING;
    })),

    /** Terraform with {@code wait_for_steady_state}. */
    TERRAFORM(watched -> watched.poll(120, 10, service -> settled(service) ? Verdict.DONE : Verdict.WAITING)),

    /** Checks of one's own that leave nothing out: the deployment, its state, its definition and the counts. */
    ROBUST(watched -> watched.poll(120, 10, service -> {
        Deployment primary = primary(service);
        if (!primary.id().equals(watched.deployment()) || primary.rolloutState() == DeploymentRolloutState.FAILED) {
            return Verdict.FAILED;
        }
        boolean completed = primary.rolloutState() == DeploymentRolloutState.COMPLETED;
        return completed && settled(service) ? Verdict.DONE : Verdict.WAITING;
    }));

    private final Function<WatchedService, Verdict> convention;

    DeployTool(Function<WatchedService, Verdict> convention) {
        this.convention = convention;
    }

    /** What the tool tells its user. */
    enum Verdict {
        DONE,
        FAILED,
        GAVE_UP,
        WAITING
    }

    Verdict await(WatchedService watched) {
        return convention.apply(watched);
    }

    /** The acceptors of the ServicesStable waiter, which each of these languages has again. */
    private static boolean stable(WatchedService watched) {
        return watched.poll(40, 15, service -> settled(service) ? Verdict.DONE : Verdict.WAITING) == Verdict.DONE;
    }

    private static boolean settled(Service service) {
        return service.deployments().size() == 1 && service.runningCount().equals(service.desiredCount());
    }

    private static Deployment primary(Service service) {
        return service.deployments().stream()
                .filter(each -> each.status().equals("PRIMARY"))
                .findFirst()
                .orElseThrow();
    }

    private static long running(WatchedService watched, Service service) {
        List<String> tasks = watched.ecs()
                .listTasks(b -> b.cluster("prod").serviceName("web"))
                .taskArns();
        if (tasks.isEmpty()) {
            return 0;
        }
        return watched.ecs().describeTasks(b -> b.cluster("prod").tasks(tasks)).tasks().stream()
                .filter(task -> task.lastStatus().equals("RUNNING"))
                .map(Task::taskDefinitionArn)
                .filter(service.taskDefinition()::equals)
                .count();
    }
}
