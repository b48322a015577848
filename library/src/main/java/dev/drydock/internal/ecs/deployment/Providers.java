package dev.drydock.internal.ecs.deployment;

/**
 * The capacity providers that the tasks of a service are divided among. Scale-in leaves what its strategy would have
 * chosen: the base is how many tasks at a minimum run on a provider.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html">
 *     CapacityProviderStrategyItem</a>
 */
public interface Providers {

    /** How many there are. */
    int count();

    /** Which of them a task runs on, from 0; -1 if on none of them. */
    int of(TaskView task);

    /**
     * The one whose task is stopped next.
     *
     * @param tasks how many tasks each of them has
     * @return -1 if none has any
     */
    int surplus(int[] tasks);
}
