package dev.drydock.internal.ecs.deployment;

import java.util.List;

/**
 * How a service with placement strategies chooses tasks to stop: so that those left are placed as its strategies would
 * have placed them.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html">Use strategies
 *     to define Amazon ECS task placement</a>
 */
public interface ScaleIn {

    /** A placement strategy as it applies to stopping tasks. */
    sealed interface Rule {

        /**
         * Keeps a balance: a task is stopped where most tasks of the service are.
         *
         * @param over an attribute of instances; empty to balance over instances
         */
        record Balance(String over) implements Rule {}

        /**
         * Empties instances: a task is stopped where most of the resource is then left.
         *
         * @param cpu whether CPU is what counts; else memory
         */
        record Empty(boolean cpu) implements Rule {}

        /** A random choice. */
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

    /** A random number per task: among equals the lowest is stopped first. */
    long lot(TaskView task);
}
