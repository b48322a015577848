package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.launch.CapacityChoice;
import dev.drydock.internal.ecs.launch.PlacementRequest;
import dev.drydock.internal.ecs.placement.Decision;
import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.RandomOrder;
import dev.drydock.internal.ecs.task.ClientTokens;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.Launch;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.report.Explanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * RunTask: checks the whole request, derives what the tasks are to be like, and then launches them one after the other,
 * so that each sees the room that the ones before it left. Tasks without room become {@code failures}.
 */
final class RunTask {

    private static final int MOST_PROVISIONING = 500;

    private final ClusterStore clusters;
    private final TaskDefinitionStore definitions;
    private final InstanceStore instances;
    private final TaskStore tasks;
    private final TaskLauncher launcher;
    private final TaskAnswers answers;

    RunTask(
            ClusterStore clusters,
            TaskDefinitionStore definitions,
            InstanceStore instances,
            TaskStore tasks,
            TaskLauncher launcher,
            TaskAnswers answers) {
        this.clusters = clusters;
        this.definitions = definitions;
        this.instances = instances;
        this.tasks = tasks;
        this.launcher = launcher;
        this.answers = answers;
    }

    RunTaskResponse handle(RunTaskRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        long now = context.now().toEpochMilli();
        String token = RunTaskRules.token(request.clientToken());
        ClientTokens.Entry before = token == null ? null : earlier(cluster, token, now);
        if (before != null) {
            return again(before, request);
        }
        int count = Objects.requireNonNullElse(request.count(), 1);
        LaunchRequest wanted = read(request, cluster);
        if (wanted.spec().network() != null && tasks.provisioning(cluster.arn()) + count > MOST_PROVISIONING) {
            throw TaskMessages.TOO_MANY_PROVISIONING.with();
        }
        RunTaskResponse response = launch(wanted, count);
        tasks.sweep();
        tasks.tokens().sweep(now, tasks::isVisible);
        if (token != null && !response.tasks().isEmpty()) {
            List<String> arns = response.tasks().stream().map(Task::taskArn).toList();
            tasks.tokens().keep(cluster.arn(), token, now, request, arns, response.failures());
        }
        return response;
    }

    // ---- idempotency

    private ClientTokens.@Nullable Entry earlier(EcsCluster cluster, String token, long now) {
        return tasks.tokens().find(cluster.arn(), token, now, tasks::isVisible);
    }

    private RunTaskResponse again(ClientTokens.Entry before, RunTaskRequest request) {
        if (!before.asked(request)) {
            throw TaskMessages.TOKEN_REUSED.with().member("resourceIds", before.tasks());
        }
        List<Task> shown = new ArrayList<>();
        for (String arn : before.tasks()) {
            EcsTask task = tasks.find(arn);
            if (task != null && !tasks.isForgotten(task)) {
                shown.add(task.state() == TaskState.STOPPED ? TaskAnswers.stub(task) : answers.started(task));
            }
        }
        return RunTaskResponse.builder()
                .tasks(shown)
                .failures(before.failures())
                .build();
    }

    // ---- request → plan

    /**
     * What is to be launched.
     *
     * @param choice distributes the tasks
     * @param spec what they are like, except for the capacity provider
     * @param rules where they may go
     */
    private record LaunchRequest(CapacityChoice choice, TaskSpec spec, PlacementRules rules) {}

    private LaunchRequest read(RunTaskRequest request, EcsCluster cluster) {
        RegisteredDefinition registered = definitions.resolveActive(request.taskDefinition());
        CapacityChoice choice = CapacityChoice.of(request.launchType(), request.capacityProviderStrategy(), cluster);
        TaskSpec spec = TaskRequest.spec(request, cluster, registered, choice);
        PlacementRules rules = PlacementRequest.checked(
                request.placementStrategy(),
                request.placementConstraints(),
                registered.definition(),
                choice,
                launcher.rules(),
                new RandomOrder());
        if (!choice.onFargate() && !hasInstance(cluster, choice)) {
            throw TaskMessages.NO_INSTANCES
                    .with()
                    .hint("The cluster " + cluster.name() + " has no ACTIVE container instance for launch type "
                            + choice.launchType() + "; register some, or run on FARGATE");
        }
        TaskSpec placed =
                choice.onFargate() ? spec : spec.chosenBy(request.placementConstraints(), request.placementStrategy());
        return new LaunchRequest(choice, placed, rules);
    }

    /** Instances of ECS Anywhere run tasks of launch type EXTERNAL, and no others. */
    private boolean hasInstance(EcsCluster cluster, CapacityChoice choice) {
        boolean external = choice.launchType().equals(TaskSpec.EXTERNAL);
        for (EcsInstance each : instances.inCluster(cluster.arn())) {
            if (each.isActive() && each.isExternal() == external) {
                return true;
            }
        }
        return false;
    }

    // ---- plan → commit

    /**
     * What would decide where the tasks of a request go; null if Fargate runs them.
     *
     * @throws dev.drydock.internal.call.Refusal as RunTask refuses the request
     */
    @Nullable
    Explanation explain(RunTaskRequest request) {
        LaunchRequest wanted = read(request, clusters.require(request.cluster()));
        return wanted.choice().onFargate() ? null : launcher.explain(plan(wanted, -1));
    }

    private RunTaskResponse launch(LaunchRequest wanted, int count) {
        List<Task> started = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        Map<Integer, TaskPlan> plans = new LinkedHashMap<>();
        int[] counts = new int[wanted.choice().strategy().size()];
        Set<Integer> full = new HashSet<>();
        for (int i = 0; i < count && full.size() < Math.max(1, counts.length); i++) {
            int provider = wanted.choice().next(counts);
            if (provider >= 0) {
                counts[provider]++;
            }
            if (full.contains(provider)) {
                continue; // no room there, which is told already; the others get their share
            }
            TaskPlan plan = plans.computeIfAbsent(provider, place -> plan(wanted, place));
            Launch launch = launcher.launch(plan);
            if (launch instanceof Launch.Started launched) {
                started.add(answers.started(launched.task()));
            } else if (launch instanceof Launch.NoCapacity none) {
                failures.add(Failure.builder().reason(none.reason()).build());
            } else {
                full.add(provider);
                for (Decision.Misfit each : launcher.misfits(plan)) {
                    failures.add(Failure.builder()
                            .arn(each.instance().arn())
                            .reason(each.mismatch().reason())
                            .build());
                }
            }
        }
        return RunTaskResponse.builder().tasks(started).failures(failures).build();
    }

    private TaskPlan plan(LaunchRequest wanted, int provider) {
        return launcher.plan(
                provider < 0
                        ? wanted.spec()
                        : wanted.spec()
                                .launchedBy(
                                        wanted.choice().strategy().get(provider).capacityProvider()),
                wanted.rules());
    }
}
