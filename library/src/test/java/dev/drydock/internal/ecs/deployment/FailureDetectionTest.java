package dev.drydock.internal.ecs.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What fails a deployment, and where it goes then. */
class FailureDetectionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // failures | breaker | alarms | firing | watched | stop | rollout | last completed | actions
                "2 | rollback | off | no | yes | no | IN_PROGRESS | old | ''",
                "3 | off | off | no | yes | no | IN_PROGRESS | old | ''",
                "3 | on | off | no | yes | no | IN_PROGRESS | old | fail new",
                "3 | rollback | off | no | yes | no | IN_PROGRESS | old | fail new, roll back new to old",
                "3 | rollback | off | no | yes | no | IN_PROGRESS | '' | fail new",
                "3 | rollback | off | no | yes | no | IN_PROGRESS | new | fail new",
                "3 | rollback | off | no | yes | no | FAILED | old | ''",
                "3 | rollback | off | no | yes | no | COMPLETED | new | ''",
                "0 | off | on | yes | yes | no | IN_PROGRESS | old | fail new ALARMS",
                "0 | off | rollback | yes | yes | no | IN_PROGRESS | old | fail new ALARMS, roll back new to old",
                "0 | off | rollback | no | yes | no | IN_PROGRESS | old | ''",
                "0 | off | rollback | yes | no | no | IN_PROGRESS | old | ''",
                "0 | off | rollback | yes | yes | no | COMPLETED | new | ''",
                // the first that trips wins, with its own rollback
                "3 | on | rollback | yes | yes | no | IN_PROGRESS | old | fail new",
                // who stops a deployment needs no configuration
                "0 | off | off | no | yes | yes | IN_PROGRESS | old | fail new STOPPED, roll back new to old",
                "0 | off | off | no | yes | yes | IN_PROGRESS | '' | fail new STOPPED",
                "0 | off | off | no | yes | yes | FAILED | old | ''",
            })
    void fails_and_rolls_back(
            int failures,
            String breaker,
            String alarms,
            String firing,
            String watched,
            String stop,
            Rollout rollout,
            String last,
            String actions) {
        DeploymentView fresh = new DeploymentView(
                "new", rollout, failures, 0, -1, 0, watched.equals("yes"), stop.equals("yes"), -1, List.of());
        ServiceView service = new ServiceView(
                new ServiceView.Wanted(1, new Bounds(100, 200), false),
                new ServiceView.HealthRules(Views.HEALTHY_AFTER, 0),
                new ServiceView.FailureRules(
                        new CircuitBreaker(!breaker.equals("off"), breaker.equals("rollback")),
                        new AlarmWatch(!alarms.equals("off"), alarms.equals("rollback"), firing.equals("yes"), 0),
                        last.isEmpty() ? null : last),
                LaunchRate.FRESH,
                -1,
                List.of(fresh),
                List.of(),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);

        assertThat(Views.told(FailureDetection.decide(service))).isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource({
        // watched, bake, baking since, now, until
        "true, 0, -1, 100, 100",
        "true, 60, -1, 100, 160",
        "true, 60, 80, 100, 140",
        "true, 60, 40, 100, 100",
        "false, 60, -1, 100, 100",
    })
    void a_deployment_bakes_from_when_its_tasks_are_all_there(
            boolean watched, long bake, long since, long now, long until) {
        DeploymentView deployment =
                new DeploymentView("new", Rollout.IN_PROGRESS, 0, 0, -1, 0, watched, false, since, List.of());

        assertThat(new AlarmWatch(true, false, false, bake).bakesUntil(deployment, now))
                .isEqualTo(until);
    }
}
