package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskNames;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.kernel.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandRequest;
import software.amazon.awssdk.services.ecs.model.ExecuteCommandResponse;
import software.amazon.awssdk.services.ecs.model.Session;

/**
 * ExecuteCommand: opens a session of ECS Exec. What is behind the session's stream belongs to AWS Systems Manager and is not
 * simulated: the command has no effect on the container's script. Sessions end unseen, so the limit of two at a time is
 * not enforced.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html">ECS Exec</a>
 */
final class ExecuteCommand {

    private final AccountRegion home;
    private final ClusterStore clusters;
    private final TaskStore tasks;
    private final TaskReferences references;

    ExecuteCommand(AccountRegion home, ClusterStore clusters, TaskStore tasks, TaskReferences references) {
        this.home = home;
        this.clusters = clusters;
        this.tasks = tasks;
        this.references = references;
    }

    ExecuteCommandResponse handle(ExecuteCommandRequest request, CallContext context) {
        if (!Boolean.TRUE.equals(request.interactive())) {
            throw ExecMessages.NOT_INTERACTIVE.with();
        }
        EcsCluster cluster = clusters.require(request.cluster());
        EcsTask task = tasks.find(references.arn(cluster, request.task()));
        if (task == null || tasks.isForgotten(task)) {
            throw TaskMessages.NOT_FOUND.with();
        }
        if (!task.spec().executeCommand()) {
            throw ExecMessages.NO_AGENT.with().hint("Run the task, or update its service, with enableExecuteCommand");
        }
        if (task.state() != TaskState.RUNNING || task.instants().agentsStartedAt() < 0) {
            throw ExecMessages.NO_AGENT.with().hint("The task is " + task.state() + ", its agent not RUNNING");
        }
        EcsContainer container = container(task, request.container());
        if (!container.isRunning()) {
            throw ExecMessages.NO_AGENT
                    .with()
                    .hint("The container " + container.plan().name() + " is " + container.status());
        }
        // The agent cannot write its files, so it never connects.
        if (Boolean.TRUE.equals(container.plan().definition().readonlyRootFilesystem())) {
            throw ExecMessages.NOT_CONNECTED.with().hint("The container's root filesystem is read-only");
        }
        return ExecuteCommandResponse.builder()
                .clusterArn(cluster.arn())
                .containerArn(TaskNames.containerArn(home, task, container.index()))
                .containerName(container.plan().name())
                .interactive(true)
                .session(session(task, context.ids()))
                .taskArn(task.arn())
                .build();
    }

    private static EcsContainer container(EcsTask task, @Nullable String name) {
        List<String> names = task.containerNames();
        if (name == null || name.isEmpty()) {
            if (names.size() > 1) {
                throw ExecMessages.CONTAINER_MISSING.with().hint("Containers here: " + names);
            }
            return task.container(0);
        }
        int place = names.indexOf(name);
        if (place < 0) {
            throw ExecMessages.CONTAINER_UNKNOWN.with().hint("Containers here: " + names);
        }
        return task.container(place);
    }

    private Session session(EcsTask task, Ids ids) {
        String id = "ecs-execute-command-" + ids.hex("exec-session", task.arn()).substring(0, 17);
        String domain = home.partition().equals("aws-cn") ? ".amazonaws.com.cn" : ".amazonaws.com";
        return Session.builder()
                .sessionId(id)
                .streamUrl("wss://ssmmessages." + home.region() + domain + "/v1/data-channel/" + id
                        + "?role=publish_subscribe")
                .tokenValue("AAEAA" + ids.hex("exec-token", task.arn()) + ids.hex("exec-token", task.arn()))
                .build();
    }
}
