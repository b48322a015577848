package dev.drydock.internal.given;

import dev.drydock.given.AddedInstance;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.time.VirtualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** The account and region that is furnished. */
public interface Ground {

    /** Which one it is. */
    AccountRegion home();

    /** The host of its registry. */
    String registry();

    /** A client whose calls are none of the code under test. */
    Object client(Class<?> type);

    /** Pushes an image unless it is there. */
    void provide(String image);

    /** Pushes an image of a size, whose digest follows from what its content is called; returns the digest. */
    String push(String image, String content, long size);

    /** How a definition names an image so that tasks can pull it, which is pushed unless it is there. */
    String named(String image);

    /** How a definition names an image that is there, or would be once it is pushed; pushes nothing. */
    String nameOf(String image);

    /** Whether a cluster is ACTIVE. */
    boolean isActive(String cluster);

    /** Container instances with connected agents. */
    List<AddedInstance> instances(String cluster, int count, Fleet fleet);

    /** Hosts outside EC2. */
    List<AddedInstance> externalInstances(String cluster, int count, int cpu, int memory);

    /** Whether a cluster has any. */
    boolean hasInstances(String cluster);

    /** A service as it is, without calling for it. */
    Optional<Service> service(String cluster, String name);

    /** The tasks of a cluster as they are. */
    List<Task> tasks(String cluster);

    /** The world's time. */
    VirtualTime time();

    /** How long a load balancer takes to be active. */
    Duration provisioning();

    /** Tells the journal. */
    void note(String what);

    /** Remembers the state as it is. */
    Mark mark();

    /** A line has begun that nothing comes of until it is ended. */
    void begun(Object line);

    /** The line has been ended. */
    void ended(Object line);

    /**
     * Tells of lines that were not ended.
     *
     * @throws IllegalStateException naming them
     */
    void mustBeEnded();

    /** A state to go back to. */
    @FunctionalInterface
    interface Mark {

        /** The state is again what it was when the mark was set. */
        void goBack();
    }
}
