package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.Action;
import dev.drydock.internal.ecs.deployment.Action.Why;
import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.service.EcsDeployment;
import dev.drydock.internal.ecs.service.EcsService;
import dev.drydock.internal.ecs.service.ServiceStore;
import dev.drydock.internal.kernel.RegionQueue;
import java.util.ArrayList;
import java.util.List;

/** Carries out what the deployment policies decide, and reports it in the service's events. */
final class ActionExecutor {

    private final RegionQueue regionQueue;
    private final ServiceStore services;
    private final ServiceTasks serviceTasks;
    private final ServiceEventPublisher publisher;
    private final ReconcileQueue queue;
    private final ServiceDeploymentRecorder recorder;
    private final TaskStarts starts;
    private final TaskStops stops;
    private final Rebalancer rebalancer;

    ActionExecutor(
            RegionQueue regionQueue,
            ServiceStore services,
            ServiceTasks serviceTasks,
            ServiceEventPublisher publisher,
            ReconcileQueue queue,
            LaunchBackOff backOff,
            ServiceDeploymentRecorder recorder) {
        this.regionQueue = regionQueue;
        this.services = services;
        this.serviceTasks = serviceTasks;
        this.publisher = publisher;
        this.queue = queue;
        this.recorder = recorder;
        this.starts = new TaskStarts(regionQueue, services, serviceTasks, publisher, queue, backOff);
        this.stops = new TaskStops(serviceTasks, publisher, queue, backOff);
        this.rebalancer = new Rebalancer(regionQueue, services, serviceTasks, publisher, queue);
    }

    void carryOut(EcsService service, List<Action> actions) {
        stops.stop(service, actions);
        startOnHosts(service, actions);
        for (Action action : actions) {
            if (action instanceof Action.StartTasks start) {
                starts.start(service, service.required(start.deployment()), start);
            } else if (action instanceof Action.Announce announce) {
                announce(service, announce.notice());
            } else if (action instanceof Action.Blocked blocked) {
                publisher.complain(service, service.texts().underProtection(blocked.deployment(), blocked.count()));
            } else if (!rebalancer.carriesOut(service, action)) {
                advance(service, action);
            }
        }
    }

    private void startOnHosts(EcsService service, List<Action> actions) {
        List<String> hosts = null;
        String deployment = "";
        for (Action action : actions) {
            if (action instanceof Action.StartOn start) {
                hosts = hosts == null ? new ArrayList<>() : hosts;
                hosts.add(start.host());
                deployment = start.deployment();
            }
        }
        if (hosts != null) {
            starts.startOn(service, service.required(deployment), hosts);
        }
    }

    /**
     * Actions that advance deployments. Stops and starts on hosts are carried out together before; the reconciler does
     * the waiting.
     */
    private void advance(EcsService service, Action action) {
        if (action instanceof Action.Complete complete) {
            complete(service, complete.deployment());
        } else if (action instanceof Action.Bake bake) {
            service.required(bake.deployment()).bake(regionQueue.tick());
        } else if (action instanceof Action.Retire retire) {
            retire(service, retire.deployment());
        } else if (action instanceof Action.Recover recover) {
            service.required(recover.deployment()).attempts().recovered();
        } else if (action instanceof Action.Fail fail) {
            fail(service, fail);
        } else if (action instanceof Action.RollBack rollBack) {
            rollBack(service, rollBack);
        } else if (action instanceof Action.Deactivate) {
            deactivate(service);
        }
    }

    private void announce(EcsService service, Action.Notice notice) {
        switch (notice) {
            case STEADY -> {
                publisher.say(service, service.texts().steady());
                service.events().resolved();
                service.scheduling().steady(regionQueue.tick());
            }
            case STUCK -> publisher.complain(service, service.texts().stuck());
            case IMPAIRED -> {
                // That a task fits nowhere has been announced already.
                if (!service.primary().attempts().isNotPlaced()) {
                    publisher.complain(service, service.texts().impaired());
                }
            }
        }
    }

    private void complete(EcsService service, String id) {
        EcsDeployment deployment = service.required(id);
        deployment.become(Rollout.COMPLETED, "ECS deployment " + id + " completed.", regionQueue.tick());
        service.completed(deployment);
        recorder.completed(service);
        publisher.say(service, service.texts().completed(id));
    }

    private void retire(EcsService service, String id) {
        EcsDeployment deployment = service.required(id);
        service.retire(deployment);
        services.disownsAll(deployment);
        serviceTasks.forget(id);
        queue.retired(service);
    }

    private void fail(EcsService service, Action.Fail fail) {
        service.required(fail.deployment()).become(Rollout.FAILED, rolloutReason(fail.why()), regionQueue.tick());
        if (fail.why() != Why.STOPPED) {
            publisher.say(service, service.texts().failed(fail.deployment(), fail.why()));
        }
        if (fail.to() == null) {
            recorder.failed(service, fail.why());
            // It stays PRIMARY: the deployments it replaced have yet to leave the list, and surplus tasks to be
            // stopped.
            queue.goOn(service);
        }
    }

    /** Only the first text is quoted from AWS; the others have not been observed. */
    private static String rolloutReason(Why why) {
        return switch (why) {
            case TASKS -> "ECS deployment circuit breaker: tasks failed to start.";
            case ALARMS -> "ECS deployment failed: alarm detected.";
            case STOPPED -> "ECS deployment stopped.";
        };
    }

    private void rollBack(EcsService service, Action.RollBack rollBack) {
        EcsDeployment to = service.lastCompleted();
        if (to == null || !to.id().equals(rollBack.to())) {
            throw new IllegalStateException(service.arn() + " cannot go back to " + rollBack.to());
        }
        recorder.rolledBack(service, to, rollBack.why());
        String detection = switch (rollBack.why()) {
            case TASKS -> "ECS deployment circuit breaker";
            case ALARMS -> "ECS deployment alarms";
            case STOPPED -> "ECS deployment stopped";
        };
        String reason = detection + ": rolling back to deploymentId " + to.id() + ".";
        service.rollBack(to, serviceTasks.counted(to).running() > 0, reason, regionQueue.tick());
        publisher.say(service, service.texts().rollingBack(to.id()));
        queue.goOn(service);
    }

    private void deactivate(EcsService service) {
        service.deployments().forEach(each -> serviceTasks.forget(each.id()));
        services.deactivate(service);
    }
}
