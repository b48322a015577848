package dev.drydock.internal.ecs.task.container;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Memory;
import dev.drydock.internal.ecs.task.EcsContainer;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.Steps;
import java.time.Duration;
import java.util.List;

/**
 * Foresees when the containers of a task use more memory together than the task's size. The kernel then kills a process
 * of the task's control group, that of the container which uses most; among equals the first one. A container that
 * exceeds its own limit is handled elsewhere.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html#task_size">Task
 *     size</a>
 */
final class MemoryWatch {

    private final Steps steps;
    private final ScriptLookup scripts;

    MemoryWatch(Steps steps, ScriptLookup scripts) {
        this.steps = steps;
        this.scripts = scripts;
    }

    /** Looks ahead anew, as a container has started, ended or begun to do something else. */
    void look(EcsTask task) {
        int limit = task.plan().memoryLimit();
        if (limit == Integer.MAX_VALUE || task.containers().length < 2) {
            return;
        }
        steps.cancel(task.memory());
        long now = steps.now();
        long at = Long.MAX_VALUE;
        for (EcsContainer each : task.containers()) {
            if (each.isRunning()) {
                at = Math.min(at, firstExcess(task, each, now, limit));
            }
        }
        if (at < Long.MAX_VALUE) {
            int greediest = greediest(task, at);
            task.memory(steps.schedule(
                    task,
                    Duration.ofMillis(at - now),
                    Dependencies.kindOfEnd(task, task.container(greediest)),
                    new ContainerEvents.MemoryRunsOut(task.arn(), greediest)));
        }
    }

    /** The first instant from now on at which this container changes what it uses, and all use too much. */
    private long firstExcess(EcsTask task, EcsContainer container, long now, int limit) {
        if (sum(task, now) > limit) {
            return now;
        }
        List<ContainerScript.Step> script = scripts.of(container).steps();
        for (int i = 0; i < script.size(); i++) {
            ContainerScript.Step step = script.get(i);
            if (step instanceof ContainerScript.Exits) {
                return Long.MAX_VALUE;
            }
            long at = container.scriptStart() + step.at().toMillis();
            if (step instanceof Memory && at > now && sum(task, at) > limit) {
                return at;
            }
        }
        return Long.MAX_VALUE;
    }

    private long sum(EcsTask task, long at) {
        long sum = 0;
        for (EcsContainer each : task.containers()) {
            sum += used(each, at);
        }
        return sum;
    }

    private int greediest(EcsTask task, long at) {
        int greediest = 0;
        for (int i = 1; i < task.containers().length; i++) {
            if (used(task.container(i), at) > used(task.container(greediest), at)) {
                greediest = i;
            }
        }
        return greediest;
    }

    /** What a container uses if nothing interferes; a handler of SIGTERM starts with what the process used before. */
    private int used(EcsContainer container, long at) {
        if (!container.isRunning()) {
            return 0;
        }
        int before = container.shutsDownAt() < 0
                ? 0
                : used(scripts.original(container), container.shutsDownAt() - container.startedAt(), 0);
        return used(scripts.of(container), at - container.scriptStart(), before);
    }

    private static int used(ContainerScript script, long offset, int before) {
        int used = before;
        List<ContainerScript.Step> all = script.steps();
        for (int i = 0; i < all.size(); i++) {
            ContainerScript.Step step = all.get(i);
            if (step.at().toMillis() > offset) {
                break;
            }
            if (step instanceof Memory memory) {
                used = memory.mebibytes();
            } else if (step instanceof ContainerScript.Exits) {
                return 0;
            }
        }
        return used;
    }
}
