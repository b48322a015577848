package dev.drydock.internal.ecs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.InfrastructureFaults;
import dev.drydock.internal.account.TargetRegistry;
import dev.drydock.internal.account.TaskFacts;
import dev.drydock.internal.ecs.instance.AgentUpdates;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.StopCause;
import dev.drydock.internal.ecs.task.TaskState;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.ecs.task.engine.TaskEngine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks tasks and container instances of one account and region on purpose. */
final class EcsInfrastructureFaults implements InfrastructureFaults {

    private final AccountRegion home;
    private final TaskStore tasks;
    private final TaskEngine engine;
    private final InstanceStore instances;
    private final Hosts hosts;
    private final AgentUpdates updates;
    private final TargetRegistry targets;

    EcsInfrastructureFaults(
            AccountRegion home,
            TaskStore tasks,
            TaskEngine engine,
            InstanceStore instances,
            Hosts hosts,
            AgentUpdates updates,
            TargetRegistry targets) {
        this.home = home;
        this.tasks = tasks;
        this.engine = engine;
        this.instances = instances;
        this.hosts = hosts;
        this.updates = updates;
        this.targets = targets;
    }

    @Override
    public boolean killContainer(String taskArn, @Nullable String container) {
        EcsTask task = tasks.find(taskArn);
        return task != null && engine.kill(task, container);
    }

    @Override
    public List<String> running(String taskArn) {
        EcsTask task = tasks.find(taskArn);
        return task == null ? List.of() : engine.running(task);
    }

    @Override
    public boolean retire(String taskArn) {
        EcsTask task = tasks.find(taskArn);
        if (task == null || task.isStopping()) {
            return false;
        }
        engine.stop(task, StopCause.MAINTENANCE);
        return true;
    }

    @Override
    public boolean failHealthCheck(String taskArn, @Nullable String container, Duration howLong) {
        EcsTask task = tasks.find(taskArn);
        return task != null && engine.sicken(task, container, howLong);
    }

    @Override
    public int interruptSpot(String reference) {
        return engine.interruptSpot(reference).size();
    }

    @Override
    public boolean loseInstance(String instance, boolean terminated) {
        EcsInstance lost = instances.findAnyhow(instance);
        if (lost == null || lost.isGone()) {
            return false;
        }
        hosts.lose(lost, terminated);
        return true;
    }

    @Override
    public boolean connectInstance(String reference, boolean connected) {
        EcsInstance instance = instances.findAnyhow(reference);
        if (instance == null || instance.isGone()) {
            return false;
        }
        boolean news = connected != instance.isConnected();
        instance.connected(connected);
        if (news && connected) {
            updates.reconnected(instance);
            engine.reconnected(instance);
            instances.changed(instance);
        } else if (news) {
            engine.disconnected(instance);
        }
        return true;
    }

    @Override
    public boolean drainInstance(String reference, boolean terminates) {
        EcsInstance instance = instances.findAnyhow(reference);
        if (instance == null || instance.isGone() || instance.isRegistering()) {
            return false;
        }
        hosts.drain(instance, terminates);
        return true;
    }

    @Override
    public boolean activateInstance(String reference) {
        EcsInstance instance = instances.findAnyhow(reference);
        if (instance == null || instance.isGone() || instance.isRegistering()) {
            return false;
        }
        hosts.activate(instance);
        return true;
    }

    @Override
    public List<String> zones() {
        return home.zones();
    }

    @Override
    public Lost loseZone(String zone) {
        int index = home.zones().indexOf(zone);
        List<String> taken = new ArrayList<>();
        int others = 0;
        for (EcsInstance each : List.copyOf(instances.all())) {
            if (!each.isGone() && !each.isExternal() && each.zone().equals(zone)) {
                others += !each.isConnected() && each.tasks() > 0 ? 1 : 0;
                if (each.isConnected()) {
                    taken.add(each.arn());
                }
                loseInstance(each.arn(), false);
            }
        }
        return new Lost(taken, others + engine.loseOnFargate(index, StopCause.ZONE_LOST));
    }

    @Override
    public List<String> instances(String cluster, boolean connected) {
        return instances.all().stream()
                .filter(each -> !each.isGone() && each.isConnected() == connected && isOf(each.clusterArn(), cluster))
                .map(EcsInstance::arn)
                .toList();
    }

    @Override
    public List<String> tasks(String cluster, @Nullable String group, boolean onSpot) {
        return tasks.all().stream()
                .filter(each -> each.state() == TaskState.RUNNING && !each.isStopping())
                .filter(each -> isOf(each.spec().clusterArn(), cluster))
                .filter(each -> group == null || group.equals(each.spec().group()))
                .filter(each -> !onSpot || "FARGATE_SPOT".equals(each.spec().capacityProvider()))
                .map(EcsTask::arn)
                .toList();
    }

    @Override
    public @Nullable TaskFacts facts(String taskArn) {
        EcsTask task = tasks.find(taskArn);
        return task == null || task.state() != TaskState.RUNNING || task.isStopping() ? null : FaultTargets.facts(task);
    }

    @Override
    public boolean stopTask(String taskArn, String reason) {
        EcsTask task = tasks.find(taskArn);
        if (task == null || task.isStopping()) {
            return false;
        }
        engine.stop(task, StopCause.byUser(reason));
        return true;
    }

    @Override
    public boolean signal(String taskArn, String container) {
        EcsTask task = tasks.find(taskArn);
        return task != null && engine.signal(task, container);
    }

    @Override
    public int closePort(String taskArn, int port, Duration howLong) {
        EcsTask task = tasks.find(taskArn);
        return task == null ? 0 : FaultTargets.closePort(engine, targets, task, port, howLong);
    }

    private static boolean isOf(String clusterArn, String cluster) {
        return clusterArn.equals(cluster) || clusterArn.endsWith(":cluster/" + cluster);
    }
}
