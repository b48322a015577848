package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.launch.CapacityChoice;
import dev.drydock.internal.ecs.placement.Mismatch;
import dev.drydock.internal.ecs.task.TaskPlan;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.Launch;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.taskdefinition.RegisteredDefinition;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskRequest;
import software.amazon.awssdk.services.ecs.model.StartTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * StartTask: one task on each of the container instances named. The caller is the scheduler, so neither strategies nor
 * constraints apply; what an instance lacks becomes one of the {@code failures}.
 */
final class StartTask {

    private final ClusterStore clusters;
    private final TaskDefinitionStore definitions;
    private final InstanceStore instances;
    private final TaskStore tasks;
    private final TaskLauncher launcher;
    private final TaskAnswers answers;

    StartTask(
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

    StartTaskResponse handle(StartTaskRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        Set<String> arns = instanceArns(request, cluster);
        RunTaskRequest wanted = TaskRequest.of(request);
        RegisteredDefinition registered = definitions.resolveActive(request.taskDefinition());
        Map<String, TaskSpec> specs = new LinkedHashMap<>();
        for (String arn : arns) {
            specs.computeIfAbsent(
                    launchType(instances.find(arn)),
                    type -> TaskRequest.spec(wanted, cluster, registered, new CapacityChoice(type, List.of())));
        }
        Map<String, TaskPlan> plans = new LinkedHashMap<>();
        specs.forEach((type, spec) -> plans.put(type, launcher.plan(spec)));
        List<Task> started = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : arns) {
            String refusal = start(cluster, arn, plans, started);
            if (refusal != null) {
                failures.add(Failure.builder().arn(arn).reason(refusal).build());
            }
        }
        tasks.sweep();
        return StartTaskResponse.builder().tasks(started).failures(failures).build();
    }

    private Set<String> instanceArns(StartTaskRequest request, EcsCluster cluster) {
        Set<String> arns = new LinkedHashSet<>();
        for (String reference : request.containerInstances()) {
            arns.add(instances.arnOf(cluster, reference));
        }
        return arns;
    }

    private static String launchType(@Nullable EcsInstance instance) {
        return instance != null && instance.isExternal() ? TaskSpec.EXTERNAL : "EC2";
    }

    /** Launches a task there, or says why not. */
    private @Nullable String start(EcsCluster cluster, String arn, Map<String, TaskPlan> plans, List<Task> started) {
        EcsInstance instance = instances.find(arn);
        if (instance == null || !instance.clusterArn().equals(cluster.arn())) {
            return "MISSING";
        }
        if (instance.isGone()) {
            return "INACTIVE";
        }
        // No new task may come to an instance that drains or is not ready yet; AWS does not document the wording.
        if (!instance.isActive()) {
            return instance.status();
        }
        TaskPlan plan = plans.get(launchType(instance));
        if (plan == null) {
            throw new IllegalStateException("No plan was made for " + arn);
        }
        Launch launch = launcher.launchOn(plan, instance);
        if (launch instanceof Launch.Started here) {
            started.add(answers.started(here.task()));
            return null;
        }
        Mismatch lacks =
                launch instanceof Launch.NotPlaced refused ? refused.why().lacks() : null;
        if (lacks == null) {
            throw new IllegalStateException(arn + " is ACTIVE and lacks nothing, but took no task");
        }
        return lacks.reason();
    }
}
