package dev.drydock.internal.ecs.deployment;

import static dev.drydock.internal.ecs.deployment.Views.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.deployment.DeploymentView.Rollout;
import dev.drydock.internal.ecs.deployment.Rebalancing.Phase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How services keep their tasks balanced among zones; a task is a letter of {@link Views} and its zone's. */
class ZoneRebalancingTest {

    private static final long PACE = 300_000;
    private static final int ABC = 0b111;

    private int zones = ABC;
    private Phase phase = Phase.IDLE;
    private long steadyAt = NOW - PACE;
    private boolean enabled = true;
    private Rollout rollout = Rollout.COMPLETED;

    /** What is decided for tasks as in {@code ha ha hb}: the kind, then the zone. */
    private String decided(int desired, int max, String tasks) {
        List<TaskView> views = new ArrayList<>();
        for (String each : tasks.isEmpty() ? new String[0] : tasks.split(" ")) {
            TaskView view = Views.task("t" + views.size(), each.charAt(0), views.size());
            views.add(new TaskView(
                    view.arn(),
                    view.phase(),
                    view.health(),
                    view.startedAt(),
                    each.charAt(1) - 'a',
                    "",
                    view.displaced(),
                    view.isProtected(),
                    view.number()));
        }
        ServiceView service = new ServiceView(
                new ServiceView.Wanted(desired, new Bounds(100, max), false),
                new ServiceView.HealthRules(Views.HEALTHY_AFTER, 0),
                new ServiceView.FailureRules(Views.NO_BREAKER, AlarmWatch.NONE, null),
                LaunchRate.FRESH,
                steadyAt,
                List.of(new DeploymentView("d", rollout, 0, 0, -1, 0, true, false, -1, views)),
                List.of(),
                ServiceView.StopChoice.PLAIN,
                new Rebalancing(enabled, phase, PACE, PACE, -1, 3, () -> zones));
        return Views.told(new RollingUpdate().decide(service, NOW));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            two in one of two zones                | 2 | 011 | ha ha             | BEGUN a2 b0
            one in each of two zones               | 2 | 011 | ha hb             | look +21300s
            three in two zones, one and two        | 3 | 011 | ha hb hb          | look +21300s
            five in three zones, two, two and one  | 5 | 111 | ha ha hb hb hc    | look +21300s
            five in three zones, three, one, one   | 5 | 111 | ha ha ha hb hc    | BEGUN a3 b1 c1
            four in three zones, two and two       | 4 | 111 | ha ha hb hb       | BEGUN a2 b2 c0
            one task cannot be spread              | 1 | 111 | ha                | look +21300s
            two of three zones have one each       | 2 | 111 | hb hc             | look +21300s
            a zone that cannot be used is let be   | 3 | 010 | ha ha hb          | look +21300s
            """)
    void balance_is_the_desired_count_divided_evenly(
            String what, int desired, String usable, String tasks, String decided) {
        zones = Integer.parseInt(usable, 2);

        assertThat(decided(desired, 200, tasks)).as(what).isEqualTo(decided);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            starts where too few are            | 4 | 200 | ha ha hb hb          | start 1 in c
            starts in two zones                 | 4 | 200 | ha ha ha ha          | start 1 in b, start 1 in c
            starts no more than there is room   | 4 | 125 | ha ha ha ha          | start 1 in b
            waits for them to be RUNNING        | 4 | 200 | ha ha hb hb sc       | ''
            waits for them to be healthy        | 4 | 200 | ha ha hb hb rc       | wait +30s
            stops one for each that is healthy  | 4 | 200 | ha ha ha ha hb sc    | stop t3 in a
            stops as many as were started       | 4 | 200 | ha ha ha ha hb hc    | stop t3 t2 in a
            leaves protected tasks alone        | 3 | 200 | Ha ha ha hb hc       | stop t2 t1 in a
            ends where they are protected       | 3 | 200 | Ha Ha Ha hb hc       | blocked by 3, STOPPED
            is done when they are balanced      | 3 | 200 | ha hb hc             | DONE a1 b1 c1, look +21300s
            replaces first what has gone        | 4 | 200 | ha ha hb             | start d 1
            """)
    void under_way_it_starts_first_and_then_stops(String what, int desired, int max, String tasks, String decided) {
        phase = Phase.UNDER_WAY;

        assertThat(decided(desired, max, tasks)).as(what).isEqualTo(decided);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            no more are started                 | 4 | ha ha hb hb          | STOPPED, look +21300s
            what was started still displaces    | 4 | ha ha ha ha hb       | stop t3 in a
            """)
    void without_room_it_ends(String what, int desired, String tasks, String decided) {
        phase = Phase.ENDING;

        assertThat(decided(desired, 200, tasks)).as(what).isEqualTo(decided);
    }

    @Test
    void a_service_is_steady_for_a_while_first() {
        steadyAt = NOW - 100_000;

        assertThat(decided(2, 200, "ha ha")).isEqualTo("look +200s, look +21500s");
    }

    @Test
    void without_room_above_the_desired_count_it_does_not_begin() {
        assertThat(decided(2, 100, "ha ha")).isEqualTo("look +21300s");
    }

    @Test
    void tasks_under_protection_are_no_reason_to_begin() {
        assertThat(decided(2, 200, "Ha Ha")).isEqualTo("blocked by 2, look +21300s");
    }

    @Test
    void a_service_that_does_not_want_it_is_left_alone() {
        enabled = false;

        assertThat(decided(2, 200, "ha ha")).isEqualTo("look +21300s");
    }

    @Test
    void switched_off_it_stops_and_the_surplus_goes() {
        enabled = false;
        phase = Phase.UNDER_WAY;

        assertThat(decided(2, 200, "ha ha hb")).isEqualTo("STOPPED, stop t1");
    }

    @Test
    void a_deployment_stops_it() {
        rollout = Rollout.IN_PROGRESS;
        phase = Phase.UNDER_WAY;

        assertThat(decided(2, 200, "ha ha hb")).startsWith("STOPPED");
    }
}
