package dev.drydock.internal.account;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be broken on purpose from one instant to the next. Called under the lock, between instants. */
public interface InfrastructureFaults {

    /**
     * Kills a container's process, as {@code kill -9} on its host would: it exits with 137.
     *
     * @param taskArn the task
     * @param container the container's name; null for the task's only one
     * @return whether such a container was running
     */
    boolean killContainer(String taskArn, @Nullable String container);

    /** The names of a task's containers that run now, in the order of its definition. */
    List<String> running(String taskArn);

    /**
     * Tells a task to stop because Fargate retires what it runs on.
     *
     * @return whether there was such a task that is wanted RUNNING
     */
    boolean retire(String taskArn);

    /**
     * Lets a container's health check fail for a while from now on, whatever its script says.
     *
     * @param taskArn the task
     * @param container the container's name; null for the task's only one
     * @return whether such a container with a health check was running
     */
    boolean failHealthCheck(String taskArn, @Nullable String container, Duration howLong);

    /**
     * Takes the capacity of tasks on Fargate Spot back, with two minutes' warning.
     *
     * @param reference the ARN of a task, or of a service for all its tasks
     * @return how many tasks it is taken from
     */
    int interruptSpot(String reference);

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
     * Disconnects the agent of a container instance from ECS, or reconnects it. Tasks on the host go on; none are
     * placed on it meanwhile.
     *
     * @param instance the EC2 instance's id, or the container instance's id or ARN
     * @param connected whether ECS hears of the agent from now on
     * @return whether there was such an instance
     */
    boolean connectInstance(String instance, boolean connected);

    /**
     * Drains a container instance: its tasks of services are replaced and stopped.
     *
     * @param instance the EC2 instance's id, or the container instance's id or ARN
     * @param terminates whether its host is terminated once no task is left
     * @return whether there was such an instance
     */
    boolean drainInstance(String instance, boolean terminates);

    /**
     * Makes a DRAINING container instance ACTIVE again.
     *
     * @param instance the EC2 instance's id, or the container instance's id or ARN
     * @return whether there was such an instance
     */
    boolean activateInstance(String instance);

    /** The availability zones there are. */
    List<String> zones();

    /**
     * Stops the hosts in a zone, and the tasks on Fargate there.
     *
     * @return what was lost; nothing if the zone is none of those here
     */
    Lost loseZone(String zone);

    /**
     * The registered instances of a cluster, by ARN, in the order of registration.
     *
     * @param cluster its name or ARN
     * @param connected whether those whose agents are connected, or the others
     */
    List<String> instances(String cluster, boolean connected);

    /**
     * The tasks of a cluster that are RUNNING and wanted so, by ARN, in the order they were started.
     *
     * @param cluster its name or ARN
     * @param group only those of a group, {@code service:web}; null for all
     * @param onSpot only those on Fargate Spot
     */
    List<String> tasks(String cluster, @Nullable String group, boolean onSpot);

    /** What a fault has to know of a task; null if there is none that is RUNNING. */
    @Nullable
    TaskFacts facts(String taskArn);

    /**
     * Stops a task as StopTask does.
     *
     * @return whether there was such a task that is wanted RUNNING
     */
    boolean stopTask(String taskArn, String reason);

    /**
     * Sends SIGTERM to a container's process, as {@code kill} on its host would.
     *
     * @return whether such a container was running
     */
    boolean signal(String taskArn, String container);

    /**
     * Lets nothing come in by a port of a task for a while: health checks that go there fail.
     *
     * @return how many checks that are
     */
    int closePort(String taskArn, int port, Duration howLong);

    /**
     * What an outage takes.
     *
     * @param hosts the instances whose agents it has disconnected, by ARN
     * @param others how many other hosts, and tasks on Fargate, it has taken
     */
    record Lost(List<String> hosts, int others) {

        /** Keeps the hosts as they are given. */
        public Lost {
            hosts = List.copyOf(hosts);
        }

        /** How much it is. */
        public int count() {
            return hosts.size() + others;
        }
    }
}
