package dev.drydock.samples;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ListTasksRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** Reads tasks, however many there are and whatever becomes of them meanwhile. */
final class Tasks {

    /** DescribeTasks takes no more. */
    private static final int MOST_DESCRIBED = 100;

    private static final int ATTEMPTS = 10;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(3);

    private Tasks() {}

    /** The ARNs of all pages of a listing. */
    static List<String> list(EcsClient ecs, Consumer<ListTasksRequest.Builder> which) {
        return ecs.listTasksPaginator(which).taskArns().stream().toList();
    }

    /** Tasks by ARN; those that ECS does not know, or no longer, are left out. */
    static List<Task> describe(EcsClient ecs, String cluster, List<String> arns) {
        List<Task> tasks = new ArrayList<>();
        for (int from = 0; from < arns.size(); from += MOST_DESCRIBED) {
            List<String> some = arns.subList(from, Math.min(from + MOST_DESCRIBED, arns.size()));
            tasks.addAll(ecs.describeTasks(request -> request.cluster(cluster).tasks(some))
                    .tasks());
        }
        return tasks;
    }

    /**
     * A task as it is now. One that has just been run may not be seen at once, so it is asked for again.
     *
     * @throws IllegalStateException if ECS does not know it, as after a break of an hour
     */
    static Task now(EcsClient ecs, Task task, BatchRunner.Pause pause) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            List<Task> found = describe(ecs, task.clusterArn(), List.of(task.taskArn()));
            if (!found.isEmpty()) {
                return found.get(0);
            }
            pause.sleep(BETWEEN_ATTEMPTS);
        }
        throw new IllegalStateException("ECS does not know the task " + task.taskArn());
    }

    /** A container by its name: a task's containers come in any order, and there may be sidecars. */
    static Container container(Task task, String name) {
        return task.containers().stream()
                .filter(container -> container.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(task.taskArn() + " has no container " + name));
    }

    /** The last part of its ARN. */
    static String id(Task task) {
        return task.taskArn().substring(task.taskArn().lastIndexOf('/') + 1);
    }
}
