package dev.drydock.ecs;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Timings;
import dev.drydock.call.OperationTable;
import dev.drydock.call.Service;
import dev.drydock.call.Store;
import dev.drydock.ecs.cluster.ClusterOccupancy;
import dev.drydock.ecs.cluster.ClusterOperations;
import dev.drydock.ecs.cluster.ClusterStore;
import dev.drydock.ecs.cluster.ClusterTags;
import dev.drydock.ecs.tag.TagOperations;
import dev.drydock.ecs.tag.TagOwner;
import dev.drydock.ecs.taskdefinition.DefinitionDeletion;
import dev.drydock.ecs.taskdefinition.DefinitionUse;
import dev.drydock.ecs.taskdefinition.TaskDefinitionOperations;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.ecs.taskdefinition.TaskDefinitionTags;
import dev.drydock.kernel.Lane;
import java.util.List;

/** Amazon ECS in one account and region: its stores, its events and its table of operations. */
public final class EcsRegion {

    private final AccountRegion home;
    private final DefinitionDeletion deletion;
    private final ClusterStore clusters;
    private final TaskDefinitionStore definitions;

    /** An empty ECS. */
    public EcsRegion(AccountRegion home, Lane lane, Timings timings) {
        this.home = home;
        this.clusters = new ClusterStore(home, timings);
        this.definitions = new TaskDefinitionStore(home);
        this.deletion = new DefinitionDeletion(lane, timings, definitions, DefinitionUse.NEVER);
    }

    /** The stores, in the order images keep them. */
    public List<Store> stores() {
        return List.of(clusters, definitions);
    }

    /** The simulated operations. */
    public OperationTable operations() {
        return new OperationTable(Service.ECS, EcsExceptions.TABLE)
                .noun(
                        () -> new ClusterOperations(home, clusters, ClusterOccupancy.EMPTY).operations(),
                        "CreateCluster",
                        "DeleteCluster",
                        "DescribeClusters",
                        "ListClusters",
                        "UpdateCluster",
                        "UpdateClusterSettings")
                .noun(
                        () -> new TaskDefinitionOperations(home, definitions, deletion).operations(),
                        "RegisterTaskDefinition",
                        "DescribeTaskDefinition",
                        "DeregisterTaskDefinition",
                        "DeleteTaskDefinitions",
                        "ListTaskDefinitions",
                        "ListTaskDefinitionFamilies")
                .noun(
                        () -> new TagOperations(home, tagOwners()).operations(),
                        "TagResource",
                        "UntagResource",
                        "ListTagsForResource");
    }

    private List<TagOwner> tagOwners() {
        return List.of(new ClusterTags(clusters), new TaskDefinitionTags(definitions));
    }
}
