package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.Protection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.GetTaskProtectionResponse;
import software.amazon.awssdk.services.ecs.model.ProtectedTask;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionRequest;
import software.amazon.awssdk.services.ecs.model.UpdateTaskProtectionResponse;

/** GetTaskProtection and UpdateTaskProtection. */
final class ProtectionOperations {

    private static final String SERVICE_GROUP = "service:";
    private static final int UNTOLD_MINUTES = 120;

    private final ClusterStore clusters;
    private final TaskStore tasks;
    private final TaskReferences references;
    private final Protection protection;
    private final ServiceNames services;

    ProtectionOperations(
            ClusterStore clusters,
            TaskStore tasks,
            TaskReferences references,
            Protection protection,
            ServiceNames services) {
        this.clusters = clusters;
        this.tasks = tasks;
        this.references = references;
        this.protection = protection;
        this.services = services;
    }

    GetTaskProtectionResponse get(GetTaskProtectionRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        List<ProtectedTask> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : arns(cluster, request.tasks())) {
            EcsTask task = tasks.find(arn);
            String refusal =
                    task == null || tasks.isForgotten(task) ? "MISSING" : isOfService(task) ? null : "TASK_NOT_VALID";
            answer(arn, task, refusal, found, failures);
        }
        return GetTaskProtectionResponse.builder()
                .protectedTasks(found)
                .failures(failures)
                .build();
    }

    UpdateTaskProtectionResponse update(UpdateTaskProtectionRequest request, CallContext context) {
        EcsCluster cluster = clusters.require(request.cluster());
        Set<String> arns = arns(cluster, request.tasks());
        boolean enabled = Boolean.TRUE.equals(request.protectionEnabled());
        Duration howLong = Duration.ofMinutes(Objects.requireNonNullElse(request.expiresInMinutes(), UNTOLD_MINUTES));
        List<ProtectedTask> found = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String arn : arns) {
            EcsTask task = tasks.find(arn);
            String refusal = refusal(task, enabled);
            if (task != null && refusal == null && enabled) {
                protection.begin(task, howLong);
            } else if (task != null && refusal == null) {
                protection.end(task);
            }
            answer(arn, task, refusal, found, failures);
        }
        return UpdateTaskProtectionResponse.builder()
                .protectedTasks(found)
                .failures(failures)
                .build();
    }

    private Set<String> arns(EcsCluster cluster, List<String> named) {
        Set<String> arns = new LinkedHashSet<>();
        for (String reference : named) {
            arns.add(references.arn(cluster, reference));
        }
        return arns;
    }

    private @Nullable String refusal(@Nullable EcsTask task, boolean enabled) {
        if (task == null || tasks.isForgotten(task)) {
            return "MISSING";
        }
        if (!isOfService(task) || task.isStopping()) {
            return "TASK_NOT_VALID";
        }
        return enabled && !task.isProtected() && isBlocked(task) ? "DEPLOYMENT_BLOCKED" : null;
    }

    private static boolean isOfService(EcsTask task) {
        return task.spec().group().startsWith(SERVICE_GROUP);
    }

    /** A service may not have more protected tasks than its desired count. */
    private boolean isBlocked(EcsTask task) {
        String group = task.spec().group();
        int already = 0;
        for (EcsTask each : tasks.inCluster(task.spec().clusterArn())) {
            already += each.isProtected() && each.spec().group().equals(group) ? 1 : 0;
        }
        return already >= services.desired(task.spec().clusterArn(), group.substring(SERVICE_GROUP.length()));
    }

    private static void answer(
            String arn,
            @Nullable EcsTask task,
            @Nullable String refusal,
            List<ProtectedTask> found,
            List<Failure> failures) {
        if (task == null || refusal != null) {
            failures.add(Failure.builder().arn(arn).reason(refusal).build());
        } else {
            found.add(ProtectedTask.builder()
                    .taskArn(arn)
                    .protectionEnabled(task.isProtected())
                    .expirationDate(ContainerAnswers.instant(task.protectedUntil()))
                    .build());
        }
    }
}
