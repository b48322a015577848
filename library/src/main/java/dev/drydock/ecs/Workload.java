package dev.drydock.ecs;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Neighbors;
import dev.drydock.account.Timings;
import dev.drydock.ecs.cluster.ClusterOccupancy;
import dev.drydock.ecs.instance.AgentUpdates;
import dev.drydock.ecs.instance.InstanceStore;
import dev.drydock.ecs.instance.Trunks;
import dev.drydock.ecs.service.ServiceCounts;
import dev.drydock.ecs.service.ServiceScheduler;
import dev.drydock.ecs.service.ServiceStore;
import dev.drydock.ecs.service.TargetOutcomes;
import dev.drydock.ecs.task.TaskChronicle;
import dev.drydock.ecs.task.TaskCounts;
import dev.drydock.ecs.task.TaskEngine;
import dev.drydock.ecs.task.TaskLauncher;
import dev.drydock.ecs.task.TaskStore;
import dev.drydock.ecs.taskdefinition.DefinitionDeletion;
import dev.drydock.ecs.taskdefinition.TaskDefinitionStore;
import dev.drydock.kernel.Lane;

/**
 * What runs and moves in a region: tasks, services and what carries them out. Apart from what is only registered, because
 * a test that needs none of it should not wait for its classes: half of a cold start would go into them.
 */
final class Workload {

    final Trunks trunks;
    final AgentUpdates updates;
    final TaskStore tasks;
    final TaskEngine engine;
    final TaskLauncher launcher;
    final ServiceStore services;
    final ClusterOccupancy occupancy;
    final ServiceScheduler scheduler;
    final DefinitionDeletion deletion;

    Workload(
            AccountRegion home,
            Lane lane,
            EcsSurroundings around,
            TaskDefinitionStore definitions,
            InstanceStore instances) {
        Timings timings = around.timings();
        Neighbors neighbors = around.neighbors();
        trunks = new Trunks(lane, timings, instances);
        updates = new AgentUpdates(lane, timings, instances);
        TaskCounts counts = new TaskCounts(instances);
        tasks = new TaskStore(home, lane, timings, instances, counts);
        engine = new TaskEngine(
                home,
                lane,
                tasks,
                counts,
                new TargetOutcomes(around.outcomes(), timings, neighbors.targets()),
                around.images(),
                around.scripts(),
                around.logs());
        engine.secretsFrom(around.secrets());
        launcher = new TaskLauncher(home, lane, tasks, counts, instances, engine);
        services = new ServiceStore(home, lane, timings);
        ServiceCounts serviceCounts = new ServiceCounts(services, counts, counts);
        occupancy = serviceCounts;
        scheduler = new ServiceScheduler(
                lane, timings, services, tasks, instances, launcher, engine, definitions, neighbors);
        deletion = new DefinitionDeletion(lane, timings, definitions, serviceCounts);
        engine.listen(new TaskChronicle(around.journal()));
        scheduler.tellOf(around.journal());
    }
}
