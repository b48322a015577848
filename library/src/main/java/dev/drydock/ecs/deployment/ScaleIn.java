package dev.drydock.ecs.deployment;

import java.util.List;

/**
 * By what a service with placement strategies chooses the tasks that go: so that what stays is as its strategies would have
 * placed it.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html">Use strategies
 *     to define Amazon ECS task placement</a>
 */
public interface ScaleIn {

    /** A strategy as it looks when tasks go. */
    sealed interface Rule {

        /**
         * Keeps a balance: a task goes where most tasks of the service are.
         *
         * @param over an attribute of instances; empty to balance over instances
         */
        record Balance(String over) implements Rule {}

        /**
         * Empties instances: a task goes where most of the resource is left once it is gone.
         *
         * @param cpu whether CPU is what counts; else memory
         */
        record Empty(boolean cpu) implements Rule {}

        /** Chance decides. */
        record AtRandom() implements Rule {}
    }

    /** The rules, in the order in which they decide. */
    List<Rule> rules();

    /** The value of an attribute of the instance a task is on; empty without. */
    String value(TaskView task, String attribute);

    /** What is left of a resource on the instance a task is on. */
    int left(TaskView task, boolean cpu);

    /** What a task has reserved of a resource. */
    int reserved(TaskView task, boolean cpu);

    /** A task's draw: among equals the lowest goes first. */
    long lot(TaskView task);
}
