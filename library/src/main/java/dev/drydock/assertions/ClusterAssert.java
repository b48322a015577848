package dev.drydock.assertions;

import dev.drydock.Drydock;
import dev.drydock.internal.argument.Require;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.ecs.model.Cluster;

/** Assertions about a cluster as it was when it was named. */
@API(status = API.Status.STABLE, since = "0.1")
public final class ClusterAssert extends WorldAssert<ClusterAssert, Cluster> {

    private final Circumstances circumstances;

    ClusterAssert(DrydockAssert world, Drydock drydock, Cluster actual, Verdicts verdicts) {
        super(actual, ClusterAssert.class, world, verdicts);
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
        return verify(
                () -> require(actual.runningTasksCount() == count, "to have " + count + " running tasks", tasks()));
    }

    /**
     * That many tasks of the cluster are on their way to RUNNING.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").hasPendingTasks(1); // passes while one is PROVISIONING, PENDING or ACTIVATING
     * assertThat(aws).cluster("prod").hasPendingTasks(1); // fails once it is RUNNING
     * }</pre>
     */
    public ClusterAssert hasPendingTasks(int count) {
        Require.atLeast("hasPendingTasks", "count", count, 0);
        return verify(() -> require(
                actual.pendingTasksCount() == count,
                "to have " + count + " pending tasks",
                "it has " + actual.pendingTasksCount() + ", and " + actual.runningTasksCount() + " running"));
    }

    /**
     * That many services of the cluster are ACTIVE.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").hasServices(2); // passes if two were created
     * assertThat(aws).cluster("prod").hasServices(2); // fails if one of them was deleted
     * }</pre>
     */
    public ClusterAssert hasServices(int count) {
        Require.atLeast("hasServices", "count", count, 0);
        return verify(() -> require(
                actual.activeServicesCount() == count,
                "to have " + count + " active services",
                "it has " + actual.activeServicesCount()));
    }

    /**
     * That many container instances are registered with the cluster, ACTIVE or DRAINING.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").hasInstances(2); // passes if two are
     * assertThat(aws).cluster("prod").hasInstances(2); // fails if one of them was deregistered
     * }</pre>
     */
    public ClusterAssert hasInstances(int count) {
        Require.atLeast("hasInstances", "count", count, 0);
        return verify(() -> require(
                actual.registeredContainerInstancesCount() == count,
                "to have " + count + " container instances",
                "it has " + actual.registeredContainerInstancesCount()));
    }

    /**
     * The cluster is there and not deleted.
     *
     * <pre>{@code
     * assertThat(aws).cluster("prod").isActive(); // passes once it was created
     * assertThat(aws).cluster("prod").isActive(); // fails once it was deleted: it is INACTIVE
     * }</pre>
     */
    public ClusterAssert isActive() {
        return verify(() -> require("ACTIVE".equals(actual.status()), "to be ACTIVE", "it is " + actual.status()));
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
        return verify(() -> require("INACTIVE".equals(actual.status()), "to be INACTIVE", "it is " + actual.status()));
    }

    private String tasks() {
        return "it has " + actual.runningTasksCount() + ", and " + actual.pendingTasksCount() + " pending";
    }

    private void require(boolean holds, String expected, String is) {
        if (!holds) {
            throw circumstances.failure(
                    info, "Expected cluster " + actual.clusterName() + " " + expected + ", but " + is);
        }
    }
}
