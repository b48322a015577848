package dev.drydock.internal.ecs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.cluster.ClusterAttachments;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timings;

/**
 * What is only registered in a region: the stores that are there from the start.
 *
 * @param home the account and region
 * @param settings the account settings
 * @param clusters the clusters
 * @param attachments what attaches capacity providers to clusters
 * @param definitions the task definitions
 * @param instances the container instances
 */
record EcsStores(
        AccountRegion home,
        SettingStore settings,
        ClusterStore clusters,
        ClusterAttachments attachments,
        TaskDefinitionStore definitions,
        InstanceStore instances) {

    /** Empty stores. */
    static EcsStores empty(AccountRegion home, RegionQueue queue, Timings timings) {
        ClusterStore clusters = new ClusterStore(home, timings, queue::tick);
        return new EcsStores(
                home,
                new SettingStore(home),
                clusters,
                new ClusterAttachments(queue, timings, clusters),
                new TaskDefinitionStore(home),
                new InstanceStore(home, timings));
    }
}
