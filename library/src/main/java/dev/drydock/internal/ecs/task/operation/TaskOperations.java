package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.Protection;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import dev.drydock.internal.ecs.task.engine.TaskLauncher;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.report.Explanation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.DescribeTasksResponse;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;
import software.amazon.awssdk.services.ecs.model.Task;
import software.amazon.awssdk.services.ecs.model.TaskField;

/**
 * The operations on tasks.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/standalone-tasks.html">Amazon ECS standalone
 *     tasks</a>
 */
public final class TaskOperations {

    private static final int LONGEST_REASON = 1_024;

    private final ClusterStore clusters;
    private final TaskStore tasks;
    private final TaskEngine engine;
    private final TaskReferences references;
    private final TaskAnswers answers;
    private final RunTask run;
    private final StartTask start;
    private final ExecuteCommand execute;
    private final ProtectionOperations protection;
    private final ListTasks list;

    /** The operations over a store. */
    public TaskOperations(
            AccountRegion home,
            ClusterStore clusters,
            TaskDefinitionStore definitions,
            InstanceStore instances,
            TaskStore tasks,
            TaskEngine engine,
            TaskLauncher launcher,
            Protection protection,
            ServiceNames services,
            OpenOrder order) {
        this.clusters = clusters;
        this.tasks = tasks;
        this.engine = engine;
        this.references = new TaskReferences(home);
        this.answers = new TaskAnswers(home, order);
        this.run = new RunTask(clusters, definitions, instances, tasks, launcher, answers);
        this.start = new StartTask(clusters, definitions, instances, tasks, launcher, answers);
        this.execute = new ExecuteCommand(home, clusters, tasks, references);
        this.protection = new ProtectionOperations(clusters, tasks, references, protection, services);
        this.list = new ListTasks(clusters, instances, tasks, services);
    }

    /** What this noun adds to the table. */
    public List<Operation<?, ?>> operations() {
        return List.of(
                Operation.write("RunTask", run::handle)
                        .scope(request -> List.of(clusters.arnOf(request.cluster())))
                        .refusedWhen(TaskOperations::ranNothing),
                Operation.write("StartTask", start::handle)
                        .scope(request -> List.of(clusters.arnOf(request.cluster())))
                        .refusedWhen(response -> response.tasks().isEmpty()),
                Operation.write("ExecuteCommand", execute::handle)
                        .scope(request -> scope(request.cluster(), List.of(String.valueOf(request.task())))),
                Operation.read("GetTaskProtection", protection::get)
                        .scope(request -> scope(request.cluster(), request.tasks())),
                Operation.write("UpdateTaskProtection", protection::update)
                        .scope(request -> scope(request.cluster(), request.tasks())),
                Operation.write("StopTask", this::stop).scope(request -> {
                    String cluster = clusters.arnOf(request.cluster());
                    return List.of(references.scope(cluster, request.task()));
                }),
                Operation.read("DescribeTasks", this::describe).scope(this::scope),
                Operation.read("ListTasks", list::handle).scope(this::scope));
    }

    /**
     * Why the first task of a request would go where it would go; null if Fargate runs it.
     *
     * @throws dev.drydock.internal.call.Refusal as RunTask refuses the request
     */
    public @Nullable Explanation explain(RunTaskRequest request) {
        return run.explain(request);
    }

    private static boolean ranNothing(RunTaskResponse response) {
        return response.tasks().isEmpty();
    }

    private List<String> scope(DescribeTasksRequest request) {
        return scope(request.cluster(), request.tasks());
    }

    private List<String> scope(@Nullable String named, List<String> wanted) {
        String cluster = clusters.arnOf(named);
        List<String> arns = new ArrayList<>();
        for (String reference : wanted) {
            arns.add(references.scope(cluster, reference));
        }
        return arns;
    }

    private List<String> scope(ListTasksRequest request) {
        return List.of(clusters.arnOf(request.cluster()));
    }

    private DescribeTasksResponse describe(DescribeTasksRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        LinkedHashSet<String> arns = new LinkedHashSet<>();
        for (String reference : request.tasks()) {
            arns.add(references.arn(cluster, reference));
        }
        tasks.sweep();
        boolean withTags = request.include().contains(TaskField.TAGS);
        List<Task> found = new ArrayList<>(arns.size());
        List<Failure> failures = new ArrayList<>();
        for (String arn : arns) {
            EcsTask task = tasks.find(arn);
            if (task == null) {
                failures.add(Failure.builder().arn(arn).reason("MISSING").build());
            } else {
                found.add(answers.of(task, withTags));
            }
        }
        return DescribeTasksResponse.builder()
                .tasks(context.order()
                        .of("described tasks", found, Task::taskArn)
                        .items())
                .failures(failures)
                .build();
    }

    private StopTaskResponse stop(StopTaskRequest request, CallContext context) {
        String reason = request.reason();
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw TaskMessages.REASON_TOO_LONG.with();
        }
        EcsCluster cluster = clusters.require(request.cluster());
        String arn = references.arn(cluster, request.task());
        EcsTask task = tasks.find(arn);
        if (task == null || tasks.isForgotten(task)) {
            throw TaskMessages.NOT_FOUND.with();
        }
        if (!task.isStopping()) {
            engine.stop(task, StopCause.byUser(reason == null || reason.isEmpty() ? "Task stopped by user" : reason));
            // "Any tags associated with the task will be deleted."
            task.tags(List.of());
        }
        return StopTaskResponse.builder().task(answers.of(task, true)).build();
    }
}
