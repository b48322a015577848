package dev.drydock.account;

import org.jspecify.annotations.Nullable;

/** What can be broken on purpose from one instant to the next. Called under the lock, between instants. */
public interface Strikes {

    /**
     * Kills a container's process, as {@code kill -9} on its host would: it exits with 137.
     *
     * @param taskArn the task
     * @param container the container's name; null for the task's only one
     * @return whether such a container was running
     */
    boolean killContainer(String taskArn, @Nullable String container);

    /**
     * Takes the host away from under a container instance. Its tasks are STOPPED at once, their containers without exit
     * codes.
     *
     * @param instance the EC2 instance's id, or the container instance's id or ARN
     * @param terminated whether the host is gone for good, which deregisters the instance; else it is stopped, and its
     *     agent disconnected
     * @return whether there was such an instance
     */
    boolean loseInstance(String instance, boolean terminated);

    /**
     * Cuts the agent of a container instance off ECS, or lets it find back. Tasks on the host go on; none are placed on it
     * meanwhile.
     *
     * @param instance the EC2 instance's id, or the container instance's id or ARN
     * @param connected whether ECS hears of the agent from now on
     * @return whether there was such an instance
     */
    boolean connectInstance(String instance, boolean connected);
}
