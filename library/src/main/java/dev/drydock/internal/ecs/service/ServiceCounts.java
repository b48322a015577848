package dev.drydock.internal.ecs.service;

import dev.drydock.internal.ecs.cluster.ClusterCounts;
import dev.drydock.internal.ecs.cluster.ClusterCounts.ByLaunch;
import dev.drydock.internal.ecs.cluster.ClusterOccupancy;
import dev.drydock.internal.ecs.taskdefinition.DefinitionUse;

/** What clusters contain and which task definitions are in use, services included. */
public final class ServiceCounts implements ClusterOccupancy, DefinitionUse {

    private final ServiceStore services;
    private final ClusterOccupancy tasks;
    private final DefinitionUse usedByTasks;

    /** Counts services in addition to tasks. */
    public ServiceCounts(ServiceStore services, ClusterOccupancy tasks, DefinitionUse usedByTasks) {
        this.services = services;
        this.tasks = tasks;
        this.usedByTasks = usedByTasks;
    }

    @Override
    public ClusterCounts counts(String clusterArn) {
        ClusterCounts counts = tasks.counts(clusterArn);
        return new ClusterCounts(
                counts.containerInstances(),
                counts.running(),
                counts.pending(),
                count(clusterArn, EcsService.Status.ACTIVE),
                count(clusterArn, EcsService.Status.DRAINING),
                counts.activeTasks());
    }

    private ByLaunch count(String clusterArn, EcsService.Status status) {
        int ec2 = 0;
        int fargate = 0;
        int external = 0;
        for (EcsService each : services.inCluster(ServiceStore.clusterName(clusterArn))) {
            if (each.status() == status) {
                fargate += each.onFargate() ? 1 : 0;
                external += each.onExternal() ? 1 : 0;
                ec2 += each.onFargate() || each.onExternal() ? 0 : 1;
            }
        }
        return new ByLaunch(ec2, fargate, external);
    }

    @Override
    public boolean inUse(String taskDefinitionArn) {
        return usedByTasks.inUse(taskDefinitionArn) || isNamed(taskDefinitionArn);
    }

    /** Looks at all services; called only while a revision is being deleted. */
    private boolean isNamed(String taskDefinitionArn) {
        for (EcsService service : services.all()) {
            EcsDeployment completed = service.lastCompleted();
            if (completed != null && taskDefinitionArn.equals(completed.fixed().taskDefinition())) {
                return true;
            }
            for (EcsDeployment each : service.deployments()) {
                if (taskDefinitionArn.equals(each.fixed().taskDefinition())) {
                    return true;
                }
            }
        }
        return false;
    }
}
