package dev.drydock.internal.ecs.task.operation;

import dev.drydock.internal.call.CallContext;
import dev.drydock.internal.call.NotSimulated;
import dev.drydock.internal.call.Page;
import dev.drydock.internal.call.Paging;
import dev.drydock.internal.call.text.Shown;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.request.SharedMessages;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskSpec;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.kernel.OpenOrder;
import dev.drydock.internal.model.Arn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.ListTasksResponse;

/** ListTasks: the tasks of a cluster in the order of creation; those wanted RUNNING unless others are asked for. */
final class ListTasks {

    private static final int PAGE = 100;

    private static final String LISTED = "tasks";

    /** Added to the order of creation, so that page keys have one width and compare as text. */
    private static final long WIDE = 1_000_000_000_000_000_000L;

    private final ClusterStore clusters;
    private final InstanceStore instances;
    private final TaskStore tasks;
    private final ServiceNames services;

    /** What was sorted last; null before. */
    private @Nullable Sorted sorted;

    /** The tasks of a cluster in the order in which they are listed, right until one comes or goes. */
    private record Sorted(String cluster, long edition, List<EcsTask> tasks) {}

    ListTasks(ClusterStore clusters, InstanceStore instances, TaskStore tasks, ServiceNames services) {
        this.clusters = clusters;
        this.instances = instances;
        this.tasks = tasks;
        this.services = services;
    }

    ListTasksResponse handle(ListTasksRequest request, CallContext context) {
        NotSimulated.refuseMember(request, "daemonName", "managed daemons");
        boolean filtered = request.family() != null
                || request.containerInstance() != null
                || request.serviceName() != null
                || request.launchTypeAsString() != null;
        if (request.startedBy() != null && filtered) {
            throw TaskMessages.STARTED_BY_ALONE.with();
        }
        EcsCluster cluster = clusters.require(request.cluster());
        String group = group(cluster, request.serviceName());
        String instance =
                request.containerInstance() == null ? null : instances.arnOf(cluster, request.containerInstance());
        // AWS never sets desiredStatus to PENDING, so that filter finds nothing.
        boolean none = request.desiredStatus() == DesiredStatus.PENDING;
        boolean stopped = request.desiredStatus() == DesiredStatus.STOPPED;
        OpenOrder order = context.order();
        List<EcsTask> listed = new ArrayList<>();
        for (EcsTask task : none ? List.<EcsTask>of() : inOrder(cluster.arn(), order)) {
            if (task.isStopping() == stopped && !tasks.isForgotten(task) && matches(task, request, group, instance)) {
                listed.add(task);
            }
        }
        Page<EcsTask> page = Paging.of(
                order.sorted(listed, ListTasks::key, task -> place(order, task)),
                request.nextToken(),
                request.maxResults(),
                PAGE,
                PAGE);
        List<String> arns = new ArrayList<>(page.items().size());
        for (EcsTask task : page.items()) {
            arns.add(task.arn());
        }
        return ListTasksResponse.builder()
                .taskArns(arns)
                .nextToken(page.nextToken())
                .build();
    }

    /** The tasks of a cluster in the order in which they are listed. */
    private Collection<EcsTask> inOrder(String cluster, OpenOrder order) {
        if (order.isNatural()) {
            return tasks.inCluster(cluster);
        }
        Sorted known = sorted;
        if (known == null || known.edition != tasks.edition() || !known.cluster.equals(cluster)) {
            List<EcsTask> all = new ArrayList<>(tasks.inCluster(cluster));
            order.sort(all, ListTasks::key, task -> place(order, task));
            known = new Sorted(cluster, tasks.edition(), all);
            sorted = known;
        }
        return known.tasks;
    }

    private static String key(EcsTask task) {
        return Long.toString(WIDE + task.number());
    }

    /** Where a task is listed, drawn once. */
    private static long place(OpenOrder order, EcsTask task) {
        long known = task.listPlace();
        if (known == 0) {
            known = order.draw(LISTED, key(task));
            task.listPlace(known);
        }
        return known;
    }

    private static boolean matches(
            EcsTask task, ListTasksRequest request, @Nullable String group, @Nullable String instance) {
        TaskSpec spec = task.spec();
        EcsInstance where = task.instance();
        return (request.family() == null
                        || request.family().equals(spec.definition().family()))
                && (request.startedBy() == null || request.startedBy().equals(spec.startedBy()))
                && (request.launchTypeAsString() == null
                        || request.launchTypeAsString().equals(spec.launchType()))
                && (group == null || group.equals(spec.group()))
                && (instance == null || (where != null && where.arn().equals(instance)));
    }

    private @Nullable String group(EcsCluster cluster, @Nullable String service) {
        if (service == null) {
            return null;
        }
        int slash = service.indexOf('/');
        String name = service.substring(service.lastIndexOf('/') + 1);
        if (Arn.looksLikeArn(service) && slash + 1 + name.length() < service.length()) {
            String named = service.substring(slash + 1, service.length() - name.length() - 1);
            if (!named.equals(cluster.name())) {
                throw SharedMessages.OTHER_CLUSTER.with(Shown.text(named), cluster.name());
            }
        }
        if (!services.exists(cluster.arn(), name)) {
            throw SharedMessages.SERVICE_NOT_FOUND.with();
        }
        return "service:" + name;
    }
}
