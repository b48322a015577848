package dev.drydock.internal.ecs.deployment;

import static dev.drydock.internal.ecs.deployment.DeploymentView.Rollout.COMPLETED;
import static dev.drydock.internal.ecs.deployment.DeploymentView.Rollout.FAILED;
import static dev.drydock.internal.ecs.deployment.DeploymentView.Rollout.IN_PROGRESS;
import static dev.drydock.internal.ecs.deployment.Views.NOW;
import static dev.drydock.internal.ecs.deployment.Views.deployment;
import static dev.drydock.internal.ecs.deployment.Views.failing;
import static dev.drydock.internal.ecs.deployment.Views.service;
import static dev.drydock.internal.ecs.deployment.Views.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollingUpdateTest {

    private static final CircuitBreaker BREAKER = new CircuitBreaker(true, true);

    private final RollingUpdate rolling = new RollingUpdate();

    private String decide(ServiceView view) {
        return told(rolling.decide(view, NOW));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // desired | min | max | new | old | actions
                "2 | 100 | 200 | '' | hh | start new 2",
                "2 | 100 | 200 | ss | hh | ''",
                "2 | 100 | 200 | rr | hh | wait +30s",
                "2 | 100 | 200 | hs | hh | stop old1",
                "2 | 100 | 200 | rf | hh | wait +30s",
                "2 | 100 | 200 | hh | hh | stop old1, stop old0",
                "2 | 100 | 200 | hh | ll | ''",
                "2 | 100 | 200 | hh | gg | retire old",
                "1 | 0 | 100 | '' | h | stop old0",
                "1 | 0 | 100 | '' | l | start new 1",
                "10 | 50 | 150 | '' | hhhhhhhhhh | "
                        + "stop old9, stop old8, stop old7, stop old6, stop old5, start new 5",
                "2 | 75 | 100 | '' | hh | STUCK",
                "3 | 100 | 125 | '' | hhh | STUCK",
                "4 | 50 | 100 | '' | hhhh | stop old3, stop old2",
                // what is not healthy does not count towards the floor: it makes room, and goes first
                "2 | 50 | 100 | '' | ss | stop old1, stop old0",
                "2 | 50 | 100 | '' | hs | stop old1",
                "3 | 100 | 200 | hhs | hsh | stop old1",
                // protected tasks stay
                "2 | 100 | 200 | hh | HH | blocked old 2",
                "2 | 100 | 200 | hh | Hh | stop old1, blocked old 1",
                // the desired count changed on the way
                "1 | 100 | 200 | sss | hhh | stop new2, stop new1, stop old0, stop old2",
                "0 | 100 | 200 | h | h | stop new0, stop old0",
            })
    void replaces_an_older_deployment(int desired, int min, int max, String fresh, String old, String actions) {
        ServiceView view =
                service(desired, min, max, deployment("new", IN_PROGRESS, fresh), deployment("old", COMPLETED, old));

        assertThat(decide(view)).isEqualTo(actions);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // desired | min | max | tasks | actions
                "3 | 100 | 200 | '' | start web 3",
                "3 | 100 | 200 | hh | start web 1",
                "2 | 100 | 200 | hhhh | stop web3, stop web2",
                "2 | 100 | 200 | hhss | stop web3, stop web2",
                "2 | 100 | 200 | hr | wait +30s",
                // where health is all that lacks, only the last counts
                "3 | 100 | 200 | hrf | wait +35s",
                "4 | 100 | 200 | hrf | 'start web 1, wait +30s'",
                "2 | 100 | 200 | hrf | 'stop web2, wait +30s'",
                "3 | 100 | 200 | frd | 'start web 1, wait +30s'",
                "3 | 100 | 200 | fru | 'start web 1 replacing 1, wait +30s'",
                "2 | 100 | 200 | hh | STEADY, look +21600s",
                "0 | 100 | 200 | '' | STEADY, look +21600s",
                "1 | 100 | 200 | HH | blocked web 2",
                "1 | 100 | 200 | Hh | stop web1",
                // one healthy task stays beside a protected one that is not healthy yet
                "1 | 100 | 200 | Rhh | 'stop web2, blocked web 1, wait +30s'",
                "1 | 0 | 200 | Rh | 'stop web1, wait +30s'",
                // tasks on draining instances move as those of an older deployment would
                "2 | 100 | 200 | hd | start web 1",
                "2 | 100 | 200 | hds | ''",
                "2 | 100 | 200 | hdh | stop web1",
                "2 | 50 | 100 | hd | stop web1",
                "2 | 0 | 100 | dd | stop web1, stop web0",
                // unhealthy tasks: first the replacement, where there is room
                "2 | 100 | 200 | hu | start web 1 replacing 1",
                "2 | 100 | 200 | hus | ''",
                "2 | 100 | 200 | huh | stop web1 unhealthy",
                "2 | 100 | 200 | uu | start web 2 replacing 2",
                "3 | 100 | 200 | hu | start web 2 replacing 1",
                // without room one at a time
                "2 | 50 | 100 | uu | stop web0 unhealthy",
                "2 | 50 | 100 | us | ''",
                "2 | 50 | 100 | uh | stop web0 unhealthy",
                "1 | 0 | 100 | u | stop web0 unhealthy",
                "0 | 0 | 100 | u | stop web0 unhealthy",
            })
    void keeps_a_completed_deployment_as_desired(int desired, int min, int max, String tasks, String actions) {
        assertThat(decide(service(desired, min, max, deployment("web", COMPLETED, tasks))))
                .isEqualTo(actions);
    }

    @Test
    void failing_checks_are_ignored_in_the_grace_period() {
        ServiceView view = service(1, 100, 200, deployment("web", COMPLETED, "u"));
        ServiceView graceful = new ServiceView(
                new ServiceView.Wanted(1, view.bounds(), false),
                new ServiceView.HealthRules(40_000, 60_000),
                new ServiceView.FailureRules(view.breaker(), AlarmWatch.NONE, null),
                view.rate(),
                -1,
                view.deployments(),
                List.of(),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);

        assertThat(decide(graceful)).isEqualTo("wait +20s");
    }

    @Test
    void among_several_older_deployments_what_is_not_healthy_goes_first() {
        ServiceView view = service(
                2,
                100,
                200,
                deployment("third", IN_PROGRESS, "hs"),
                deployment("second", IN_PROGRESS, "s"),
                deployment("first", COMPLETED, "hh"));

        assertThat(decide(view)).isEqualTo("stop second0");
    }

    // ---- tasks that fail

    @Test
    void a_breaker_without_rollback_fails_the_deployment_and_leaves_the_rest_alone() {
        CircuitBreaker breaker = new CircuitBreaker(true, false);

        assertThat(decide(service(
                        1,
                        100,
                        200,
                        breaker,
                        "old",
                        failing("new", IN_PROGRESS, "", 3, 3, 0),
                        deployment("old", COMPLETED, "h"))))
                .isEqualTo("fail new");
        assertThat(decide(service(
                        1,
                        100,
                        200,
                        breaker,
                        "old",
                        failing("new", FAILED, "", 3, 3, 0),
                        deployment("old", COMPLETED, "h"))))
                .isEmpty();
    }

    @Test
    void a_breaker_with_rollback_goes_back_to_the_last_completed_deployment() {
        assertThat(decide(service(
                        1,
                        100,
                        200,
                        BREAKER,
                        "old",
                        failing("new", IN_PROGRESS, "s", 3, 3, 0),
                        deployment("old", COMPLETED, "h"))))
                .isEqualTo("fail new, roll back new to old");
    }

    @Test
    void after_a_rollback_the_failed_deployments_tasks_go_at_once() {
        assertThat(decide(service(
                        3,
                        100,
                        200,
                        BREAKER,
                        null,
                        deployment("old", IN_PROGRESS, "hs"),
                        deployment("bad", FAILED, "ss"))))
                .isEqualTo("stop bad1, stop bad0, start old 1");
    }

    @Test
    void below_the_threshold_it_goes_on_after_a_delay() {
        assertThat(decide(service(1, 100, 200, BREAKER, null, failing("new", IN_PROGRESS, "", 2, 2, NOW + 20_000))))
                .isEqualTo("wait +20s");
        assertThat(decide(service(1, 100, 200, BREAKER, null, failing("new", IN_PROGRESS, "", 2, 2, NOW))))
                .isEqualTo("start new 1");
    }

    @Test
    void without_a_breaker_it_tells_of_the_trouble_and_goes_on_for_ever_in_the_background() {
        assertThat(decide(service(1, 100, 200, failing("new", IN_PROGRESS, "", 3, 3, NOW + 40_000))))
                .isEqualTo("IMPAIRED, look +40s");
    }

    @Test
    void a_healthy_task_ends_the_row_of_failures() {
        ServiceView view = service(2, 100, 200, failing("new", IN_PROGRESS, "hh", 2, 0, 0));
        DeploymentView primary = view.primary();
        DeploymentView recovered =
                new DeploymentView("new", IN_PROGRESS, 2, 0, NOW - 41_000, 0, true, false, -1, primary.tasks());

        assertThat(decide(view)).startsWith("complete new");
        assertThat(decide(service(2, 100, 200, recovered))).startsWith("recover new, complete new");
    }

    @Test
    void a_service_launches_500_tasks_a_minute() {
        ServiceView view = service(1_200, 100, 200, deployment("web", IN_PROGRESS, "hh"));
        ServiceView busy = new ServiceView(
                new ServiceView.Wanted(1_200, view.bounds(), false),
                new ServiceView.HealthRules(40_000, 0),
                new ServiceView.FailureRules(view.breaker(), AlarmWatch.NONE, null),
                new LaunchRate(NOW - 10_000, 450),
                -1,
                view.deployments(),
                List.of(),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);

        assertThat(decide(view)).isEqualTo("start web 500, wait +60s");
        assertThat(decide(busy)).isEqualTo("start web 50, wait +50s");
    }

    // ---- deletion

    @Test
    void a_deleted_service_stops_everything_and_is_inactive_when_containers_stop() {
        ServiceView view = service(2, 100, 200, deployment("web", COMPLETED, "hS"));
        assertThat(decide(deleted(view, view.deployments()))).isEqualTo("stop web0, stop web1");
        assertThat(decide(deleted(view, List.of(deployment("web", COMPLETED, "gg")))))
                .isEqualTo("deactivate");
    }

    @Test
    void a_deployment_of_a_deleted_service_leaves_the_list_when_its_tasks_are_gone() {
        ServiceView view = service(2, 100, 200, deployment("web", COMPLETED, "hh"));
        List<DeploymentView> deployments =
                List.of(deployment("web", IN_PROGRESS, "l"), deployment("old", COMPLETED, "gg"));

        assertThat(decide(deleted(view, deployments))).isEqualTo("retire old");
    }

    private static ServiceView deleted(ServiceView view, List<DeploymentView> deployments) {
        return new ServiceView(
                new ServiceView.Wanted(0, view.bounds(), true),
                new ServiceView.HealthRules(0, 0),
                new ServiceView.FailureRules(view.breaker(), AlarmWatch.NONE, null),
                view.rate(),
                -1,
                deployments,
                List.of(),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);
    }
}
