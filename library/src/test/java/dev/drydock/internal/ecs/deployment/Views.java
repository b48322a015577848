package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.deployment.TaskView.Health;
import dev.drydock.internal.ecs.deployment.TaskView.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Views in a few letters: each task is one, {@code h} healthy, {@code r} running, {@code s} starting and so on. */
final class Views {

    static final long NOW = 1_000_000;
    static final long HEALTHY_AFTER = 40_000;
    static final CircuitBreaker NO_BREAKER = new CircuitBreaker(false, false);

    private Views() {}

    static ServiceView service(int desired, int min, int max, DeploymentView... deployments) {
        return service(desired, min, max, NO_BREAKER, null, deployments);
    }

    static ServiceView service(
            int desired, int min, int max, CircuitBreaker breaker, String rollbackTo, DeploymentView... deployments) {
        return new ServiceView(
                new ServiceView.Wanted(desired, new Bounds(min, max), false),
                new ServiceView.HealthRules(HEALTHY_AFTER, 0),
                new ServiceView.FailureRules(breaker, AlarmWatch.NONE, rollbackTo),
                LaunchRate.FRESH,
                -1,
                List.of(deployments),
                List.of(),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);
    }

    /**
     * A deployment whose tasks are {@code s}tarting, {@code r}unning for a short while, {@code f}or a shorter
     * one, {@code h}ealthy, {@code u}nhealthy,
     * {@code d}isplaced by a draining instance,
     * {@code l}eaving or {@code g}one; a capital is a protected task.
     */
    static DeploymentView deployment(String id, Rollout rollout, String tasks) {
        return failing(id, rollout, tasks, 0, 0, 0);
    }

    static DeploymentView failing(String id, Rollout rollout, String tasks, int failures, int attempts, long retryAt) {
        List<TaskView> views = new ArrayList<>();
        for (int i = 0; i < tasks.length(); i++) {
            views.add(task(id + i, tasks.charAt(i), i));
        }
        return new DeploymentView(
                id, rollout, failures, attempts, failures > 0 ? NOW - 1 : -1, retryAt, true, false, -1, views);
    }

    static TaskView task(String arn, char letter, int number) {
        char kind = Character.toLowerCase(letter);
        Phase phase = switch (kind) {
            case 's' -> Phase.STARTING;
            case 'l' -> Phase.LEAVING;
            case 'g' -> Phase.GONE;
            default -> Phase.RUNNING;
        };
        Health health = kind == 'u' ? Health.UNHEALTHY : Health.UNCHECKED;
        long startedAt = switch (kind) {
            case 's' -> -1;
            case 'r' -> NOW - 10_000;
            case 'f' -> NOW - 5_000;
            default -> NOW - HEALTHY_AFTER;
        };
        return new TaskView(
                arn, phase, health, startedAt, number % 3, "", kind == 'd', Character.isUpperCase(letter), number);
    }

    /** Actions in short: {@code start new 2}, {@code stop old0}, {@code wait +10s}, {@code look +10s}. */
    static String told(List<Action> actions) {
        List<String> told = new ArrayList<>();
        for (Action action : actions) {
            told.add(told(action));
        }
        return String.join(", ", told);
    }

    private static char zone(int place) {
        return (char) ('a' + place);
    }

    private static String told(Action action) {
        if (action instanceof Action.StartTasks start) {
            return "start " + start.deployment() + " " + start.count()
                    + (start.replacing() > 0 ? " replacing " + start.replacing() : "");
        } else if (action instanceof Action.StopTask stop) {
            return "stop " + stop.task() + (stop.cause() == Action.Cause.UNHEALTHY ? " unhealthy" : "");
        } else if (action instanceof Action.Wait wait) {
            return (wait.pace() == Action.Pace.LATER ? "look +" : "wait +") + (wait.until() - NOW) / 1_000 + "s";
        } else if (action instanceof Action.Announce announce) {
            return announce.notice().name();
        } else if (action instanceof Action.RollBack rollBack) {
            return "roll back " + rollBack.failed() + " to " + rollBack.to();
        } else if (action instanceof Action.Fail fail) {
            return "fail " + fail.deployment() + (fail.why() == Action.Why.TASKS ? "" : " " + fail.why());
        } else if (action instanceof Action.Complete complete) {
            return "complete " + complete.deployment();
        } else if (action instanceof Action.Retire retire) {
            return "retire " + retire.deployment();
        } else if (action instanceof Action.StartOn start) {
            return "start " + start.deployment() + " on " + start.host();
        } else if (action instanceof Action.Bake bake) {
            return "bake " + bake.deployment();
        } else if (action instanceof Action.Blocked blocked) {
            return "blocked " + blocked.deployment() + " " + blocked.count();
        } else if (action instanceof Action.StartInZone start) {
            return "start " + start.count() + " in " + zone(start.zone());
        } else if (action instanceof Action.StopInZone stop) {
            return "stop " + String.join(" ", stop.tasks()) + " in " + zone(stop.zone());
        } else if (action instanceof Action.BalanceBlocked blocked) {
            return "blocked by " + blocked.count();
        } else if (action instanceof Action.Balance balance) {
            return balance.turn().toString()
                    + balance.shares().stream()
                            .map(share -> " " + zone(share.zone()) + share.tasks())
                            .collect(Collectors.joining());
        } else if (action instanceof Action.Recover recover) {
            return "recover " + recover.deployment();
        }
        return "deactivate";
    }
}
