package dev.drydock.internal.ecs.deployment;

import static dev.drydock.internal.ecs.deployment.Views.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Daemons instance by instance; each row a cluster. */
class DaemonUpdateTest {

    private final DaemonUpdate daemons = new DaemonUpdate();

    /** Letters of {@link Views#task}, one instance after the other; a dot is an instance without a task. */
    private static DeploymentView deployment(String id, Rollout rollout, String tasks) {
        List<TaskView> views = new ArrayList<>();
        for (int i = 0; i < tasks.length(); i++) {
            if (tasks.charAt(i) != '.') {
                TaskView task = Views.task(id + i, tasks.charAt(i), i);
                views.add(new TaskView(
                        task.arn(), task.phase(), task.health(), task.startedAt(), 0, "i" + i, false, false, i));
            }
        }
        return new DeploymentView(id, rollout, 0, 0, -1, 0, true, false, -1, views);
    }

    /** {@code w}anted, {@code b}usy and draining, {@code i}dle and draining. */
    private static List<HostView> hosts(String letters) {
        List<HostView> hosts = new ArrayList<>();
        for (int i = 0; i < letters.length(); i++) {
            hosts.add(new HostView("i" + i, letters.charAt(i) == 'w', letters.charAt(i) != 'b'));
        }
        return hosts;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            emptyValue = "",
            value = {
                // min | instances | new | old | actions
                "0 | ww | .. | '' | start new on i0, start new on i1",
                "0 | ww | h. | '' | start new on i1",
                "0 | ww | hh | '' | complete new, STEADY, look +21600s",
                "0 | '' | '' | '' | complete new, STEADY, look +21600s",
                "0 | ww | .. | hh | stop old0, stop old1",
                "0 | ww | .. | gh | stop old1",
                "50 | ww | .. | hh | stop old0",
                "50 | ww | .. | gh | ''",
                "50 | ww | s. | .h | ''",
                "50 | ww | h. | .h | stop old1",
                // what is not healthy does not count towards the floor
                "50 | ww | .. | hs | stop old1",
                // an instance that drains loses its daemon last, and gets none
                "0 | wb | hh | '' | ''",
                "0 | wi | hh | '' | stop new1",
                "0 | wi | h. | '' | complete new, STEADY, look +21600s",
                "0 | wi | h. | .h | stop old1",
                // where health is all that lacks, only the last counts
                "0 | ww | rf | '' | wait +35s",
                "0 | www | r.f | '' | 'start new on i1, wait +30s'",
                "0 | wb | rf | '' | wait +30s",
                "0 | ww | rf | .. | 'retire old, wait +30s'",
                // checks that fail
                "0 | w | u | '' | stop new0 unhealthy",
            })
    void keeps_one_task_an_instance(int min, String instances, String fresh, String old, String actions) {
        List<DeploymentView> deployments = new ArrayList<>();
        deployments.add(deployment("new", Rollout.IN_PROGRESS, fresh));
        if (!old.isEmpty()) {
            deployments.add(deployment("old", Rollout.COMPLETED, old));
        }
        ServiceView service = new ServiceView(
                new ServiceView.Wanted(0, new Bounds(min, 100), false),
                new ServiceView.HealthRules(Views.HEALTHY_AFTER, 0),
                new ServiceView.FailureRules(Views.NO_BREAKER, AlarmWatch.NONE, null),
                LaunchRate.FRESH,
                -1,
                deployments,
                hosts(instances),
                ServiceView.StopChoice.PLAIN,
                Rebalancing.NONE);

        assertThat(Views.told(daemons.decide(service, NOW))).isEqualTo(actions);
    }
}
