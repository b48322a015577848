package dev.drydock.internal.ecs;

import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.cluster.ClusterStore;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.setting.SettingStore;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.internal.kernel.RegionQueue;
import dev.drydock.time.Timings;
import org.jspecify.annotations.Nullable;

/** What is only registered in a region. Clusters are there from the start, the rest is made when first asked for. */
final class EcsStores {

    private final AccountRegion home;
    private final Timings timings;
    private final RegionQueue queue;
    private final SettingStore settings;
    private final ClusterStore clusters;
    private @Nullable TaskDefinitionStore definitions;
    private @Nullable InstanceStore instances;

    /** Empty stores. */
    EcsStores(AccountRegion home, RegionQueue queue, Timings timings) {
        this.home = home;
        this.timings = timings;
        this.queue = queue;
        this.settings = new SettingStore(home);
        this.clusters = new ClusterStore(home, timings, queue);
    }

    AccountRegion home() {
        return home;
    }

    SettingStore settings() {
        return settings;
    }

    ClusterStore clusters() {
        return clusters;
    }

    synchronized TaskDefinitionStore definitions() {
        TaskDefinitionStore made = definitions;
        if (made == null) {
            made = new TaskDefinitionStore(home);
            definitions = made;
        }
        return made;
    }

    synchronized InstanceStore instances() {
        InstanceStore made = instances;
        if (made == null) {
            made = new InstanceStore(home, timings, queue::letsGo);
            instances = made;
        }
        return made;
    }

    /** Whether a cluster has no container instance. */
    synchronized boolean isWithoutInstances(String clusterArn) {
        return instances == null || instances.registered(clusterArn) == 0;
    }
}
