package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.Action;
import dev.drydock.internal.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.EventTexts;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.kernel.RegionQueue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Starts tasks of services, and reports it in their events. */
final class TaskStarts {

    private final RegionQueue regionQueue;
    private final ServiceStore services;
    private final ServiceTasks serviceTasks;
    private final ServiceEventPublisher publisher;
    private final ReconcileQueue queue;
    private final LaunchBackOff backOff;

    TaskStarts(
            RegionQueue regionQueue,
            ServiceStore services,
            ServiceTasks serviceTasks,
            ServiceEventPublisher publisher,
            ReconcileQueue queue,
            LaunchBackOff backOff) {
        this.regionQueue = regionQueue;
        this.services = services;
        this.serviceTasks = serviceTasks;
        this.publisher = publisher;
        this.queue = queue;
        this.backOff = backOff;
    }

    /**
     * As many as are wanted, each where the strategy has it. A provider that has no room for one has none for another,
     * and keeps its share: the others get theirs, and no more.
     */
    void start(EcsService service, EcsDeployment deployment, Action.StartTasks wanted) {
        deployment.attempts().batchBegins();
        List<String> started = new ArrayList<>();
        Set<String> full = new HashSet<>();
        CapacityProviderPicker picker = new CapacityProviderPicker(deployment, serviceTasks);
        for (int i = 0; i < wanted.count() && full.size() < picker.size(); i++) {
            String provider = picker.next();
            boolean isFull = full.contains(provider)
                    || !isStarted(
                            service, deployment, serviceTasks.launch(service, deployment, provider), provider, started);
            if (isFull) {
                full.add(provider);
            }
        }
        told(service, deployment, started, Math.min(wanted.replacing(), started.size()), !full.isEmpty());
        if (!full.isEmpty() && !started.isEmpty() && isWatched(service, deployment)) {
            int lacking = wanted.count() - started.size();
            publisher.complain(service, service.texts().couldNotLaunch(lacking, deployment.id()));
        }
    }

    /** AWS reports how many tasks could not be launched only for deployments that the circuit breaker watches. */
    private static boolean isWatched(EcsService service, EcsDeployment deployment) {
        return deployment.rollout() == Rollout.IN_PROGRESS
                && Boolean.TRUE.equals(service.settings()
                        .deploymentConfiguration()
                        .deploymentCircuitBreaker()
                        .enable());
    }

    /** One on each of the instances; if one does not fit, the others are started all the same. */
    void startOn(EcsService service, EcsDeployment deployment, List<String> hosts) {
        deployment.attempts().batchBegins();
        List<String> started = new ArrayList<>();
        boolean refused = false;
        for (String host : hosts) {
            refused |= !isStarted(service, deployment, serviceTasks.launchOn(service, deployment, host), "", started);
        }
        told(service, deployment, started, 0, refused);
    }

    private boolean isStarted(
            EcsService service,
            EcsDeployment deployment,
            ServiceTasks.Launched launched,
            String provider,
            List<String> started) {
        if (launched.task() != null) {
            started.add(launched.task());
            services.owns(service, deployment, launched.task(), provider);
            return true;
        }
        deployment.attempts().notPlaced(true);
        String full = launched.noCapacity();
        publisher.complain(
                service,
                full == null
                        ? service.texts().notPlaced(launched.instance(), launched.lacks())
                        : service.texts().cannotStart(full));
        backOff.failed(deployment, Failure.NEVER_RAN);
        return false;
    }

    private void told(
            EcsService service, EcsDeployment deployment, List<String> started, int replacing, boolean refused) {
        service.scheduling().launched(started.size(), regionQueue.tick());
        int replaced = replacing;
        for (List<String> named : EventTexts.perEvent(started)) {
            int ofThese = Math.min(replaced, named.size());
            replaced -= ofThese;
            publisher.say(service, service.texts().started(named, ofThese));
        }
        if (!refused && deployment.attempts().isNotPlaced()) {
            deployment.attempts().notPlaced(false);
            service.events().resolved();
        }
        if (refused) {
            backOff.refused(deployment);
        }
        service.scheduling().unsettled();
        queue.goOn(service);
    }
}
