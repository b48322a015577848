package dev.drydock.ecs;

import dev.drydock.account.Strikes;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.InstanceStore;
import dev.drydock.ecs.task.StopCause;
import dev.drydock.ecs.task.Task;
import dev.drydock.ecs.task.TaskEngine;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.kernel.Lane;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Breaks tasks and container instances of one account and region on purpose. */
final class EcsStrikes implements Strikes {

    private final Lane lane;
    private final TaskStore tasks;
    private final TaskEngine engine;
    private final InstanceStore instances;

    EcsStrikes(Lane lane, TaskStore tasks, TaskEngine engine, InstanceStore instances) {
        this.lane = lane;
        this.tasks = tasks;
        this.engine = engine;
        this.instances = instances;
    }

    @Override
    public boolean killContainer(String taskArn, @Nullable String container) {
        Task task = tasks.find(taskArn);
        return task != null && engine.kill(task, container);
    }

    @Override
    public boolean retire(String taskArn) {
        Task task = tasks.find(taskArn);
        if (task == null || task.isStopping()) {
            return false;
        }
        engine.stop(task, StopCause.MAINTENANCE);
        return true;
    }

    @Override
    public boolean failHealthCheck(String taskArn, @Nullable String container, Duration howLong) {
        Task task = tasks.find(taskArn);
        return task != null && engine.sicken(task, container, howLong);
    }

    @Override
    public int interruptSpot(String reference) {
        return engine.interruptSpot(reference).size();
    }

    @Override
    public boolean loseInstance(String instance, boolean terminated) {
        ContainerInstance lost = instances.findAnyhow(instance);
        if (lost == null || lost.isGone()) {
            return false;
        }
        lost.lost(terminated, lane.tick());
        engine.lose(lost, StopCause.hostLost(lost.ec2InstanceId(), terminated));
        return true;
    }
}
