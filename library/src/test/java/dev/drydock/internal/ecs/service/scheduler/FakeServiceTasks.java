package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.HostView;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tasks that do what a test says, for the reconciler alone. */
final class FakeServiceTasks implements ServiceTasks {

    final Map<String, TaskView> tasks = new LinkedHashMap<>();
    final List<String> stopped = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();

    /** How many more tasks fit. */
    int room = Integer.MAX_VALUE;

    /** How often it was asked how a task stands. */
    int looks;

    private long created;

    @Override
    public Launched launch(EcsService service, EcsDeployment deployment, String provider) {
        if (room == 0) {
            return new Launched(null, "0123456789abcdef0123456789abcdef", "has insufficient memory available.", null);
        }
        room--;
        String arn = "arn:aws:ecs:us-east-1:123456789012:task/prod/" + created;
        tasks.put(arn, view(arn, TaskView.Phase.STARTING, TaskView.Health.UNCHECKED, -1));
        created++;
        return new Launched(arn, null, null, null);
    }

    private TaskView view(String arn, TaskView.Phase phase, TaskView.Health health, long startedAt) {
        long number = Long.parseLong(arn.substring(arn.lastIndexOf('/') + 1));
        return new TaskView(arn, phase, health, startedAt, 0, "", false, false, number);
    }

    /** The task of that number goes on. */
    String become(int number, TaskView.Phase phase, TaskView.Health health, long startedAt) {
        String arn = "arn:aws:ecs:us-east-1:123456789012:task/prod/" + number;
        tasks.put(arn, view(arn, phase, health, startedAt));
        return arn;
    }

    @Override
    public Launched launchOn(EcsService service, EcsDeployment deployment, String host) {
        return launch(service, deployment, "");
    }

    @Override
    public Launched launchIn(EcsService service, EcsDeployment deployment, String provider, int zone) {
        return launch(service, deployment, provider);
    }

    @Override
    public int zones(EcsService service) {
        return 1;
    }

    @Override
    public void stop(String task, String reason) {
        stopped.add(task.substring(task.lastIndexOf('/') + 1) + ": " + reason);
        TaskView before = tasks.get(task);
        tasks.put(task, view(task, TaskView.Phase.GONE, before.health(), before.startedAt()));
    }

    @Override
    public TaskView view(EcsDeployment deployment, String task) {
        looks++;
        return tasks.get(task);
    }

    @Override
    public TaskView.Health health(EcsDeployment deployment, String task) {
        return tasks.get(task).health();
    }

    @Override
    public UnhealthyReason unhealthyReason(EcsService service, EcsDeployment deployment, String task) {
        return new UnhealthyReason(service.texts().unhealthy(task), "sick");
    }

    @Override
    public List<HostView> hosts(EcsService service) {
        return List.of();
    }

    @Override
    public Counted counted(EcsDeployment deployment) {
        int pending = 0;
        int running = 0;
        for (String task : deployment.tasks().keySet()) {
            TaskView.Phase phase = tasks.get(task).phase();
            pending += phase == TaskView.Phase.STARTING ? 1 : 0;
            running += phase == TaskView.Phase.RUNNING ? 1 : 0;
        }
        return new Counted(pending, running);
    }

    @Override
    public void forget(String deployment) {
        forgotten.add(deployment);
    }
}
