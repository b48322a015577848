package dev.drydock.ecs.service;

import dev.drydock.ecs.deployment.Action;
import dev.drydock.ecs.deployment.BackOff;
import dev.drydock.ecs.deployment.CircuitBreaker.Failure;
import dev.drydock.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.ecs.deployment.TaskView;
import dev.drydock.ecs.task.CapacityChoice;
import dev.drydock.kernel.Lane;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/** Carries out what the deployment policies decide, and tells of it in the service's events. */
final class Execution {

    /** An event names ten tasks at most. */
    private static final int MOST_NAMED = 10;

    private final Lane lane;
    private final ServiceStore services;
    private final TaskFleet fleet;
    private final Herald herald;
    private final Reconciler reconciler;

    Execution(Lane lane, ServiceStore services, TaskFleet fleet, Herald herald, Reconciler reconciler) {
        this.lane = lane;
        this.services = services;
        this.fleet = fleet;
        this.herald = herald;
        this.reconciler = reconciler;
    }

    void carryOut(EcsService service, List<Action> actions) {
        stop(service, actions);
        for (Action action : actions) {
            if (action instanceof Action.StartTasks start) {
                start(service, start);
            } else if (action instanceof Action.Announce announce) {
                announce(service, announce.notice());
            } else if (action instanceof Action.Complete complete) {
                complete(service, complete.deployment());
            } else if (action instanceof Action.Retire retire) {
                retire(service, retire.deployment());
            } else if (action instanceof Action.Recover recover) {
                of(service, recover.deployment()).failures = 0;
            } else if (action instanceof Action.Fail fail) {
                fail(service, fail.deployment());
            } else if (action instanceof Action.RollBack rollBack) {
                rollBack(service, rollBack);
            } else if (action instanceof Action.Deactivate) {
                deactivate(service);
            }
            // Stops are carried out together above, and waiting is the reconciler's.
        }
    }

    private static ServiceDeployment of(EcsService service, String id) {
        ServiceDeployment deployment = service.deployment(id);
        if (deployment == null) {
            throw new IllegalStateException(service.arn() + " has no deployment " + id);
        }
        return deployment;
    }

    private void say(EcsService service, String message) {
        herald.say(service, message);
    }

    private void complain(EcsService service, String message) {
        herald.complain(service, message);
    }

    // ---- tasks

    private void start(EcsService service, Action.StartTasks wanted) {
        ServiceDeployment deployment = of(service, wanted.deployment());
        deployment.batchFailed = false;
        List<String> started = new ArrayList<>();
        boolean refused = false;
        while (started.size() < wanted.count() && !refused) {
            String provider = provider(deployment);
            TaskFleet.Launched launched = fleet.launch(service, deployment, provider);
            if (launched.task() != null) {
                started.add(launched.task());
                services.owns(service, deployment, launched.task(), provider);
            } else {
                refused = true;
                deployment.notPlaced = true;
                String full = launched.noCapacity();
                complain(
                        service,
                        full == null
                                ? service.texts.notPlaced(launched.instance(), launched.lacks())
                                : service.texts.cannotStart(full));
                reconciler.failed(deployment, Failure.NEVER_RAN);
            }
        }
        service.rate = service.rate.after(started.size(), lane.tick());
        int replaced = Math.min(wanted.replacing(), started.size());
        for (int from = 0; from < started.size(); from += MOST_NAMED) {
            List<String> named = started.subList(from, Math.min(started.size(), from + MOST_NAMED));
            int ofThese = Math.min(replaced, named.size());
            replaced -= ofThese;
            say(service, service.texts.started(named, ofThese));
        }
        if (refused) {
            // Room may come at any time; unlike for tasks that fail, there is no use in waiting longer and longer.
            long now = lane.tick();
            deployment.retryAt = Math.min(deployment.retryAt, now + BackOff.LONGEST_FOR_ROOM);
        }
        service.steadyAt = -1;
        reconciler.goOn(service);
    }

    /** The provider furthest behind its share, by the tasks the deployment has. */
    private static String provider(ServiceDeployment deployment) {
        List<CapacityProviderStrategyItem> strategy = deployment.fixed.capacityProviderStrategy();
        if (strategy.isEmpty()) {
            return "";
        }
        int[] counts = new int[strategy.size()];
        for (String provider : deployment.tasks.values()) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] += strategy.get(i).capacityProvider().equals(provider) ? 1 : 0;
            }
        }
        int next = new CapacityChoice("FARGATE", strategy).next(counts);
        return strategy.get(next).capacityProvider();
    }

    private void stop(EcsService service, List<Action> actions) {
        List<String> running = new ArrayList<>();
        int pending = 0;
        for (Action action : actions) {
            if (action instanceof Action.StopTask stop) {
                TaskView task = fleet.view(stop.task());
                if (task != null && task.phase() == TaskView.Phase.RUNNING) {
                    running.add(stop.task());
                } else {
                    pending++;
                }
                stop(service, stop);
            }
        }
        for (int from = 0; from < running.size(); from += MOST_NAMED) {
            say(service, service.texts.stopped(running.subList(from, Math.min(running.size(), from + MOST_NAMED))));
        }
        if (pending > 0) {
            say(service, service.texts.stoppedPending(pending));
        }
        if (pending > 0 || !running.isEmpty()) {
            service.steadyAt = -1;
            reconciler.goOn(service);
        }
    }

    private void stop(EcsService service, Action.StopTask stop) {
        if (stop.cause() == Action.Cause.UNHEALTHY) {
            say(service, service.texts.unhealthy(stop.task()));
            reconciler.failed(of(service, stop.deployment()), Failure.UNHEALTHY);
            fleet.stop(stop.task(), "Task failed container health checks");
        } else {
            fleet.stop(stop.task(), "Scaling activity initiated by (deployment " + stop.deployment() + ")");
        }
    }

    // ---- deployments

    private void announce(EcsService service, Action.Notice notice) {
        switch (notice) {
            case STEADY -> {
                say(service, service.texts.steady());
                service.events.resolved();
                service.steadyAt = lane.tick();
            }
            case STUCK -> complain(service, service.texts.stuck());
            case IMPAIRED -> {
                // A task that fits nowhere has been told of already.
                if (!service.primary().notPlaced) {
                    complain(service, service.texts.impaired());
                }
            }
        }
    }

    private void complete(EcsService service, String id) {
        ServiceDeployment deployment = of(service, id);
        deployment.become(Rollout.COMPLETED, "ECS deployment " + id + " completed.", lane.tick());
        service.lastCompleted = deployment;
        say(service, service.texts.completed(id));
    }

    private void retire(EcsService service, String id) {
        ServiceDeployment deployment = of(service, id);
        service.deployments.remove(deployment);
        services.disownsAll(deployment);
        fleet.forget(id);
        reconciler.retired(service);
    }

    private void fail(EcsService service, String id) {
        of(service, id).become(Rollout.FAILED, "ECS deployment circuit breaker: tasks failed to start.", lane.tick());
        say(service, service.texts.failed(id));
    }

    private void rollBack(EcsService service, Action.RollBack rollBack) {
        ServiceDeployment to = service.lastCompleted;
        if (to == null || !to.id().equals(rollBack.to())) {
            throw new IllegalStateException(service.arn() + " cannot go back to " + rollBack.to());
        }
        service.rollBack(to, lane.tick());
        say(service, service.texts.rollingBack(to.id()));
        reconciler.goOn(service);
    }

    private void deactivate(EcsService service) {
        for (ServiceDeployment deployment : service.deployments) {
            services.disownsAll(deployment);
            fleet.forget(deployment.id());
        }
        service.deployments.clear();
        service.lastCompleted = null;
        service.status = EcsService.Status.INACTIVE;
        service.endedAt = lane.tick();
    }
}
