package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.internal.argument.Require;
import org.apiguardian.api.API;
import org.assertj.core.annotation.CheckReturnValue;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** Assertions about a cluster as it was when it was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ClusterAssert extends AbstractAssert<ClusterAssert, Cluster> {

    private final DrydockAssert world;
    private final Circumstances circumstances;

    ClusterAssert(DrydockAssert world, Drydock drydock, Cluster actual) {
        super(actual, ClusterAssert.class);
        this.world = world;
        this.circumstances = Circumstances.of(drydock, actual.clusterName());
    }

    /**
     * That many tasks of the cluster are RUNNING.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").hasRunningTasks(3); // passes if three are
     * assertThat(aws).cluster("prod").hasRunningTasks(3); // fails if two are and one is still PENDING
     * }</pre>
     */
    public ClusterAssert hasRunningTasks(int count) {
        Require.atLeast("hasRunningTasks", "count", count, 0);
        return check(
                actual.runningTasksCount() == count,
                "to have " + count + " running tasks",
                "it has " + actual.runningTasksCount() + ", and " + actual.pendingTasksCount() + " pending");
    }

    /**
     * The cluster has been deleted.
     *
     * <pre>{@code
     * ecs.deleteCluster(r -> r.cluster("prod"));
     * assertThat(aws).cluster("prod").isInactive();  // passes
     * assertThat(aws).cluster("stage").isInactive(); // fails: it is ACTIVE
     * }</pre>
     */
    public ClusterAssert isInactive() {
        return check("INACTIVE".equals(actual.status()), "to be INACTIVE", "it is " + actual.status());
    }

    /**
     * Continues with another subject of the same world, account and region.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").hasRunningTasks(3).and().called(RUN_TASK).never();
     * }</pre>
     */
    @CheckReturnValue
    public DrydockAssert and() {
        return world;
    }

    private ClusterAssert check(boolean holds, String expected, String is) {
        if (!holds) {
            throw circumstances.failure(
                    info, "Expected cluster " + actual.clusterName() + " " + expected + ", but " + is);
        }
        return this;
    }
}
