package dev.drydock.ecs.query;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an expression asks of a container instance. */
public interface QueriedInstance {

    /** Whether it has an attribute of that name, with or without a value. */
    boolean hasAttribute(String name);

    /** The value of an attribute; null if it has no such attribute, or one without a value. */
    @Nullable
    String attribute(String name);

    /** Whether some task wanted RUNNING on it is of such a group. */
    boolean hasTaskOf(Predicate<String> group);

    /** Whether ECS can talk to its agent. */
    boolean isConnected();

    /** The version of its agent, numbers with dots between. */
    String agentVersion();

    /** The id EC2 knows it by. */
    String ec2InstanceId();

    /** When it was registered, in milliseconds since the epoch. */
    long registeredAt();

    /** How many tasks run on it. */
    int runningTasks();
}
