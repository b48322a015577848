package dev.drydock.internal.ecs.query;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an expression asks of a container instance. */
public interface QueriedInstance {

    /** Whether it has an attribute of that name, with or without a value. */
    boolean hasAttribute(String name);

    /** The value of an attribute; null if it has no such attribute, or one without a value. */
    @Nullable
    String attribute(String name);

    /** Whether a task that is wanted RUNNING on it belongs to such a group. */
    boolean hasTaskOf(Predicate<String> group);

    /** Whether its agent is connected to ECS. */
    boolean isConnected();

    /** The version of its agent, numbers separated by dots. */
    String agentVersion();

    /** Its EC2 instance id. */
    String ec2InstanceId();

    /** When it was registered, in milliseconds since the epoch. */
    long registeredAt();

    /** How many tasks run on it. */
    int runningTasks();
}
