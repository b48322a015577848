package dev.drydock.internal.ecs;

import dev.drydock.internal.call.Operation;
import dev.drydock.internal.ecs.cluster.ClusterTags;
import dev.drydock.internal.ecs.instance.InstanceOperations;
import dev.drydock.internal.ecs.instance.InstanceTags;
import dev.drydock.internal.ecs.service.operation.DeploymentOperations;
import dev.drydock.internal.ecs.service.operation.ServiceOperations;
import dev.drydock.internal.ecs.service.operation.ServiceTags;
import dev.drydock.internal.ecs.service.operation.StopServiceDeployment;
import dev.drydock.internal.ecs.tag.TagOperations;
import dev.drydock.internal.ecs.tag.TagOwner;
import dev.drydock.internal.ecs.task.operation.TaskOperations;
import dev.drydock.internal.ecs.task.operation.TaskTags;
import dev.drydock.internal.ecs.taskdefinition.TaskDefinitionTags;
import java.util.List;

/**
 * The operations of what runs and moves. Apart from the table, because the JVM loads what a class passes on when it verifies
 * that class, and the table is there from the first call on.
 */
final class RunningOperations {

    private final EcsStores stores;
    private final EcsRuntime work;

    RunningOperations(EcsStores stores, EcsRuntime work) {
        this.stores = stores;
        this.work = work;
    }

    List<Operation<?, ?>> instances() {
        return new InstanceOperations(
                        stores.home(),
                        work.dependencies.leniencies(),
                        stores.clusters(),
                        stores.instances(),
                        stores.settings(),
                        work.trunks,
                        work.updates,
                        work.scheduler.listener(work.engine))
                .operations();
    }

    TaskOperations tasks() {
        return new TaskOperations(
                stores.home(),
                stores.clusters(),
                stores.definitions(),
                stores.instances(),
                work.tasks,
                work.engine,
                work.launcher,
                work.protection,
                work.services,
                work.order());
    }

    List<Operation<?, ?>> services() {
        return new ServiceOperations(
                        stores.home(),
                        stores.clusters(),
                        stores.definitions(),
                        work.services,
                        work.scheduler,
                        work.dependencies.targets(),
                        work.dependencies.discovery())
                .operations();
    }

    List<Operation<?, ?>> deployments() {
        return onDeployments().operations();
    }

    List<Operation<?, ?>> stopDeployment() {
        return List.of(new StopServiceDeployment(onDeployments(), work.scheduler).operation());
    }

    private DeploymentOperations onDeployments() {
        return new DeploymentOperations(stores.home(), stores.clusters(), work.services, work.scheduler);
    }

    List<Operation<?, ?>> tags() {
        List<TagOwner> owners = List.of(
                new ClusterTags(stores.clusters()),
                new TaskDefinitionTags(stores.definitions()),
                new InstanceTags(stores.instances()),
                new TaskTags(work.tasks),
                new ServiceTags(work.services));
        return new TagOperations(stores.home(), owners).operations();
    }
}
