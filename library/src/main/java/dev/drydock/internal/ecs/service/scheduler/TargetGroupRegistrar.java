package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.account.TargetRegistry.Answering;
import dev.drydock.internal.account.TargetRegistry.PathAnswer;
import dev.drydock.internal.account.TargetRegistry.Silence;
import dev.drydock.internal.account.TargetRegistry.Target;
import dev.drydock.internal.account.TargetRegistry.TargetStatus;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.EventTexts;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.ecs.service.TargetQueue.PendingDeregistration;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskListener;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.kernel.Event;
import dev.drydock.internal.kernel.EventKind;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timing;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.LoadBalancer;

/**
 * Registers the tasks of services with their target groups once their containers have started, and deregisters them a
 * while after it was decided to stop them. What happens at one instant is reported in one event per group.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-load-balancing.html">Use load balancing
 *     to distribute Amazon ECS service traffic</a>
 */
final class TargetGroupRegistrar implements TaskListener {

    private static final Set<String> NOT_FOUND =
            Set.of(TargetRegistry.GROUP_NOT_FOUND, TargetRegistry.TARGET_NOT_FOUND);

    private final RegionQueue queue;
    private final Timings timings;
    private final TargetRegistry targets;
    private final ServiceStore services;
    private final TaskStore tasks;
    private final ServiceEventPublisher publisher;

    /** Tasks of a service are to be registered. */
    record Join(String service) implements Event {}

    /** Tasks of a service are to be deregistered. */
    record Leave(String service) implements Event {}

    TargetGroupRegistrar(
            RegionQueue queue,
            Timings timings,
            TargetRegistry targets,
            ServiceStore services,
            TaskStore tasks,
            ServiceEventPublisher publisher) {
        this.queue = queue;
        this.timings = timings;
        this.targets = targets;
        this.services = services;
        this.tasks = tasks;
        this.publisher = publisher;
        queue.on(Join.class, this::join);
        queue.on(Leave.class, this::leave);
    }

    // ---- coming

    @Override
    public void started(EcsTask task) {
        ServiceStore.Owner owner = task.spec().drains() ? services.ownerOf(task.arn()) : null;
        if (owner != null) {
            EcsService service = owner.service();
            if (service.targets().join(task.arn())) {
                queue.schedule(Duration.ZERO, EventKind.TRANSITION, new Join(service.arn()), service.resources());
            }
        }
    }

    private void join(Join event) {
        EcsService service = services.find(event.service());
        if (service == null) {
            return;
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String arn : service.targets().takeJoining()) {
            EcsTask task = tasks.find(arn);
            ServiceStore.Owner owner = services.ownerOf(arn);
            if (task != null && owner != null && !task.isStopping()) {
                for (LoadBalancer each : owner.deployment().revision().loadBalancers()) {
                    targets.register(group(each), target(service, task, each), answering(task, each.containerName()));
                    counts.merge(group(each), 1, Integer::sum);
                }
            }
        }
        counts.forEach((group, count) -> publisher.say(service, service.texts().registered(count, group)));
    }

    /** What the container behind a target answers; what its script says is known from its start. */
    private static Answering answering(EcsTask task, String containerName) {
        for (EcsContainer each : task.containers()) {
            ContainerScript script = each.plan().name().equals(containerName) ? each.script() : null;
            if (script != null) {
                boolean speaks =
                        !script.silences().isEmpty() || !script.healthAnswers().isEmpty();
                return speaks
                        ? new Answering(silences(script, each.startedAt()), paths(script, each.startedAt()))
                        : Answering.ALWAYS;
            }
        }
        return Answering.ALWAYS;
    }

    private static List<Silence> silences(ContainerScript script, long start) {
        return script.silences().stream()
                .map(window -> new Silence(
                        start + window.from(), window.to() == Long.MAX_VALUE ? window.to() : start + window.to() + 1))
                .toList();
    }

    private static List<PathAnswer> paths(ContainerScript script, long start) {
        return script.healthAnswers().stream()
                .map(each -> new PathAnswer(start + each.at().toMillis(), each.path(), each.code()))
                .toList();
    }

    private Target target(EcsService service, EcsTask task, LoadBalancer balancer) {
        int containerPort = balancer.containerPort();
        boolean own = task.plan().hasEni();
        int port = own ? containerPort : task.hostPort(balancer.containerName(), containerPort);
        String id = own ? String.valueOf(task.privateIp()) : instance(task);
        return new Target(task.arn(), id, port, services.zones().get(task.zone()), List.of(service.arn()));
    }

    private static String instance(EcsTask task) {
        return task.instance() == null ? "" : task.instance().ec2InstanceId();
    }

    /** A target group by its ARN, a Classic Load Balancer by its name. */
    static String group(LoadBalancer balancer) {
        return balancer.targetGroupArn() != null ? balancer.targetGroupArn() : balancer.loadBalancerName();
    }

    // ---- going

    @Override
    public void stopping(EcsTask task) {
        ServiceStore.Owner owner = task.spec().drains() ? services.ownerOf(task.arn()) : null;
        if (owner == null || !isRegistered(owner.deployment(), task.arn())) {
            return;
        }
        EcsService service = owner.service();
        Duration delay = timings.of(Timing.TARGET_DEREGISTRATION);
        long due = queue.tick() + delay.toMillis();
        EcsDeployment deployment = owner.deployment();
        if (service.targets().leave(new PendingDeregistration(task.arn(), deployment.id(), deployment.groups(), due))) {
            queue.schedule(delay, EventKind.TRANSITION, new Leave(service.arn()), service.resources());
        }
    }

    private boolean isRegistered(EcsDeployment deployment, String task) {
        for (String group : deployment.groups()) {
            if (targets.status(group, task).health() != TargetRegistry.Health.NOT_REGISTERED) {
                return true;
            }
        }
        return false;
    }

    /** A task whose host is gone is STOPPED without having left. */
    @Override
    public void stopped(EcsTask task) {
        ServiceStore.Owner owner = task.spec().drains() ? services.ownerOf(task.arn()) : null;
        if (owner != null) {
            deregister(owner.service(), owner.service().targets().takeLeaving(task.arn()));
        }
    }

    private void leave(Leave event) {
        EcsService service = services.find(event.service());
        if (service == null) {
            return;
        }
        deregister(service, service.targets().takeDue(queue.tick()));
    }

    private void deregister(EcsService service, List<PendingDeregistration> going) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Integer> draining = new LinkedHashMap<>();
        for (PendingDeregistration each : going) {
            for (String group : each.groups()) {
                targets.deregister(group, each.task());
                counts.merge(group, 1, Integer::sum);
            }
            draining.merge(each.deployment(), 1, Integer::sum);
        }
        counts.forEach((group, count) -> publisher.say(service, service.texts().deregistered(count, group)));
        draining.forEach(
                (deployment, count) -> publisher.say(service, service.texts().draining(deployment, count)));
    }

    // ---- health

    /** What the target groups of a task say together: all must be healthy, and one that is not is enough. */
    TaskView.Health health(EcsDeployment deployment, EcsTask task) {
        List<String> groups = deployment.groups();
        TargetRegistry.Standing target = groups.size() == 1 ? target(groups.get(0), task) : null;
        if (target != null) {
            return asShown(target.status().health());
        }
        TaskView.Health together = TaskView.Health.HEALTHY;
        for (int i = 0; i < groups.size(); i++) {
            TaskView.Health health =
                    asShown(targets.status(groups.get(i), task.arn()).health());
            if (health == TaskView.Health.UNHEALTHY) {
                return health;
            }
            together = health == TaskView.Health.HEALTHY ? together : TaskView.Health.UNKNOWN;
        }
        return together;
    }

    private static TaskView.Health asShown(TargetRegistry.Health health) {
        return switch (health) {
            case UNHEALTHY -> TaskView.Health.UNHEALTHY;
            case HEALTHY -> TaskView.Health.HEALTHY;
            default -> TaskView.Health.UNKNOWN;
        };
    }

    /** The target of a task in its only group, kept by the task as each look at its service asks; null if it has none. */
    private TargetRegistry.@Nullable Standing target(String group, EcsTask task) {
        TargetRegistry.Standing known = task.target();
        if (known == null || !known.isRegistered()) {
            known = targets.standing(group, task.arn());
            task.target(known);
        }
        return known;
    }

    /** How a service says that a task's target is unhealthy; null if none is. */
    ServiceTasks.@Nullable UnhealthyReason unhealthyReason(EcsService service, EcsDeployment deployment, EcsTask task) {
        for (LoadBalancer each : deployment.revision().loadBalancers()) {
            TargetStatus status = targets.status(group(each), task.arn());
            if (status.health() == TargetRegistry.Health.UNHEALTHY) {
                int port = target(service, task, each).port();
                String instance = task.plan().hasEni() ? null : instance(task);
                return new ServiceTasks.UnhealthyReason(
                        NOT_FOUND.contains(status.reason())
                                ? service.texts().notFound(deployment.id(), task.arn(), group(each), status.reason())
                                : service.texts()
                                        .unhealthyTarget(task.arn(), instance, port, group(each), status.reason()),
                        "Task failed ELB health checks in " + EventTexts.balancer(group(each)));
            }
        }
        return null;
    }
}
