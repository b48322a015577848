package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.Action;
import dev.drydock.internal.ecs.deployment.Rebalancing.Phase;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.EventTexts;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.kernel.RegionQueue;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries out Availability Zone rebalancing, and reports it in the service's events.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing-event-messages-list.html">
 *     Amazon ECS Availability Zone service rebalancing service event messages</a>
 */
final class Rebalancer {

    private final RegionQueue regionQueue;
    private final ServiceStore services;
    private final ServiceTasks serviceTasks;
    private final ServiceEventPublisher publisher;
    private final ReconcileQueue queue;

    Rebalancer(
            RegionQueue regionQueue,
            ServiceStore services,
            ServiceTasks serviceTasks,
            ServiceEventPublisher publisher,
            ReconcileQueue queue) {
        this.regionQueue = regionQueue;
        this.services = services;
        this.serviceTasks = serviceTasks;
        this.publisher = publisher;
        this.queue = queue;
    }

    /** Carries an action out if it is about rebalancing. */
    boolean carriesOut(EcsService service, Action action) {
        if (action instanceof Action.StartInZone start) {
            start(service, service.required(start.deployment()), start);
        } else if (action instanceof Action.StopInZone stop) {
            stop(service, stop);
        } else if (action instanceof Action.BalanceBlocked blocked) {
            publisher.complain(service, service.texts().cannotBalance(blocked.deployment(), blocked.count()));
        } else if (action instanceof Action.Balance balance) {
            turn(service, balance);
        } else {
            return false;
        }
        return true;
    }

    private void turn(EcsService service, Action.Balance balance) {
        switch (balance.turn()) {
            case BEGUN -> {
                publisher.complain(service, service.texts().notBalanced(told(balance.shares())));
                service.scheduling().balancing(Phase.UNDER_WAY);
                queue.goOn(service);
            }
            case DONE -> {
                publisher.say(service, service.texts().balanced(told(balance.shares())));
                end(service);
            }
            case STOPPED -> {
                publisher.complain(service, service.texts().stoppedBalancing());
                end(service);
                queue.goOn(service);
            }
        }
    }

    private void end(EcsService service) {
        service.scheduling().balanced(regionQueue.tick());
    }

    private String told(List<Action.Balance.Share> shares) {
        List<String> told = new ArrayList<>();
        for (Action.Balance.Share each : shares) {
            told.add(each.tasks() + " tasks in " + services.zones().get(each.zone()));
        }
        return String.join(", ", told);
    }

    /** A zone without room ends rebalancing: tasks that were started stay, and no more are started. */
    private void start(EcsService service, EcsDeployment deployment, Action.StartInZone wanted) {
        String zone = services.zones().get(wanted.zone());
        List<String> started = new ArrayList<>();
        CapacityProviderPicker picker = new CapacityProviderPicker(deployment, serviceTasks);
        while (started.size() < wanted.count()) {
            String provider = picker.next();
            String task = serviceTasks
                    .launchIn(service, deployment, provider, wanted.zone())
                    .task();
            if (task == null) {
                publisher.complain(service, service.texts().noRoomIn(zone, deployment.onFargate()));
                service.scheduling().balancing(Phase.ENDING);
                break;
            }
            services.owns(service, deployment, task, provider);
            started.add(task);
        }
        if (!started.isEmpty()) {
            service.scheduling().unsettled();
            service.scheduling().launched(started.size(), regionQueue.tick());
        }
        for (List<String> named : EventTexts.perEvent(started)) {
            publisher.say(service, service.texts().startedToBalance(named, zone));
        }
        queue.goOn(service);
    }

    private void stop(EcsService service, Action.StopInZone stop) {
        String zone = services.zones().get(stop.zone());
        for (String task : stop.tasks()) {
            serviceTasks.stop(
                    task, "Availability-zone rebalancing initiated by (deployment " + stop.deployment() + ")");
        }
        for (List<String> named : EventTexts.perEvent(stop.tasks())) {
            publisher.say(service, service.texts().stoppedToBalance(named, zone));
        }
        service.scheduling().unsettled();
        queue.goOn(service);
    }
}
