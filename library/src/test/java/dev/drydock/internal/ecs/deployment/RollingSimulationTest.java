package dev.drydock.internal.ecs.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.deployment.TaskView.Health;
import dev.drydock.internal.ecs.deployment.TaskView.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many random updates in a small loop of their own: whatever happens, the bounds hold and the update ends. */
class RollingSimulationTest {

    private static final long STEP = 5_000;

    private final RollingUpdate rolling = new RollingUpdate();
    private final Map<String, SimulatedTask> tasks = new LinkedHashMap<>();
    private final List<String> deployments = new ArrayList<>();
    private Rollout primary = Rollout.IN_PROGRESS;
    private long now;
    private long created;

    private static final class SimulatedTask {
        final String deployment;
        final long number;
        final long runsAt;
        long startedAt = -1;
        boolean unhealthy;
        boolean stopping;

        SimulatedTask(String deployment, long number, long runsAt) {
            this.deployment = deployment;
            this.number = number;
            this.runsAt = runsAt;
        }

        TaskView view(String arn) {
            Phase phase = stopping ? Phase.GONE : startedAt < 0 ? Phase.STARTING : Phase.RUNNING;
            Health health = unhealthy ? Health.UNHEALTHY : Health.UNCHECKED;
            return new TaskView(arn, phase, health, startedAt, (int) (number % 3), "", false, false, number);
        }
    }

    private ServiceView view(int desired, Bounds bounds) {
        List<DeploymentView> views = new ArrayList<>();
        for (String id : deployments) {
            List<TaskView> own = new ArrayList<>();
            tasks.forEach((arn, task) -> {
                if (task.deployment.equals(id)) {
                    own.add(task.view(arn));
                }
            });
            Rollout rollout = views.isEmpty() ? primary : Rollout.COMPLETED;
            views.add(new DeploymentView(id, rollout, 0, 0, -1, 0, true, false, -1, own));
        }
        return new ServiceView(
                new ServiceView.Wanted(desired, bounds, false),
                new ServiceView.HealthRules(40_000, 0),
                new ServiceView.FailureRules(Views.NO_BREAKER, AlarmWatch.NONE, null),
                LaunchRate.FRESH,
                -1,
                views,
                List.of(),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_bounds_hold_and_every_update_ends(int seed) {
        for (int run = 0; run < 60; run++) {
            Random random = new Random(seed * 1_000L + run);
            int desired = random.nextInt(12);
            int min = random.nextInt(5) * 25;
            int max = 100 + (1 + random.nextInt(4)) * 50;
            // Bounds that leave no task any play are not for this test.
            Bounds bounds = new Bounds(min, desired * (max - 100) / 100 == 0 ? 200 : max);
            boolean crashes = random.nextBoolean();
            start();

            boolean ended = false;
            for (int step = 0; step < 2_000 && !ended; step++) {
                if (step < 100) {
                    disturb(random, crashes);
                }
                if (step == 40 || step == 45) {
                    deployments.add(0, "d" + step);
                    primary = Rollout.IN_PROGRESS;
                }
                if (step == 60) {
                    desired = random.nextInt(12);
                    bounds = new Bounds(bounds.minimumHealthyPercent(), 200);
                }
                ended = pass(desired, bounds, random) && step > 100;
                now += STEP;
            }

            assertThat(ended).as("seed %d run %d ends", seed, run).isTrue();
            assertThat(deployments).containsExactly("d45");
        }
    }

    private void start() {
        tasks.clear();
        deployments.clear();
        deployments.add("first");
        primary = Rollout.IN_PROGRESS;
        now = 0;
    }

    private void disturb(Random random, boolean crashes) {
        tasks.values().forEach(task -> {
            if (task.startedAt >= 0 && crashes && random.nextInt(60) == 0) {
                task.unhealthy = true;
            } else if (crashes && random.nextInt(80) == 0) {
                task.stopping = true;
            }
        });
    }

    /** One look and what follows from it; whether the service is steady. */
    private boolean pass(int desired, Bounds bounds, Random random) {
        tasks.values().forEach(task -> {
            if (task.startedAt < 0 && now >= task.runsAt) {
                task.startedAt = now;
            }
        });
        tasks.values().removeIf(task -> task.stopping);
        int healthyBefore = count(true);
        int liveBefore = count(false);

        List<Action> actions = rolling.decide(view(desired, bounds), now);
        boolean steady = false;
        for (Action action : actions) {
            if (action instanceof Action.StopTask stop) {
                tasks.get(stop.task()).stopping = true;
            } else if (action instanceof Action.StartTasks start) {
                for (int i = 0; i < start.count(); i++) {
                    long runsAt = now + random.nextInt(60_000);
                    tasks.put("t" + created, new SimulatedTask(start.deployment(), created++, runsAt));
                }
            } else if (action instanceof Action.Retire retire) {
                deployments.remove(retire.deployment());
            } else if (action instanceof Action.Complete) {
                primary = Rollout.COMPLETED;
            } else if (action instanceof Action.Announce announce) {
                steady = announce.notice() == Action.Notice.STEADY;
            }
        }

        assertThat(count(true))
                .as("healthy tasks after %s", actions)
                .isGreaterThanOrEqualTo(Math.min(healthyBefore, bounds.floor(desired)));
        assertThat(count(false))
                .as("live tasks after %s", actions)
                .isLessThanOrEqualTo(Math.max(liveBefore, bounds.ceiling(desired)));
        assertThat(rolling.decide(view(desired, bounds), now)).isEqualTo(rolling.decide(view(desired, bounds), now));
        return steady;
    }

    private int count(boolean healthyOnly) {
        int count = 0;
        for (SimulatedTask task : tasks.values()) {
            boolean healthy = task.startedAt >= 0 && now >= task.startedAt + 40_000 && !task.unhealthy;
            count += !task.stopping && (healthy || !healthyOnly) ? 1 : 0;
        }
        return count;
    }
}
