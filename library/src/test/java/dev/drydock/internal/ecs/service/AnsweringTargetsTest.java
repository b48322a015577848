package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.drydock.Snapshot;
import dev.drydock.Targets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.DeploymentRolloutState;
import software.amazon.awssdk.services.ecs.model.Task;

/** Containers whose scripts say when they answer their load balancer. */
class AnsweringTargetsTest {

    private final Quay quay = new Quay();
    private final Targets targets = quay.aws.targets(Quay.GROUP);

    private void create(int desired, int grace) {
        quay.create(Quay.web(quay.whole(), desired)
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .healthCheckGracePeriodSeconds(grace));
    }

    private List<String> health() {
        return targets.registered().stream().map(Targets.Registered::health).toList();
    }

    @Test
    void a_slow_starter_is_unhealthy_first_and_healthy_once_it_answers_if_the_grace_period_lets_it() {
        quay.aws.images().add("shop/web:1", script -> script.answersLoadBalancerAfter(Duration.ofSeconds(90)));
        create(1, 600);

        quay.after(Duration.ofSeconds(90));
        List<String> first = health();
        Task task = quay.tasks().get(0);
        quay.after(Duration.ofMinutes(5));

        assertThat(first).containsExactly("unhealthy");
        assertThat(health()).containsExactly("healthy");
        assertThat(quay.tasks()).extracting(Task::taskArn).containsExactly(task.taskArn());
        assertThat(quay.service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
    }

    @Test
    void callers_wait_until_it_answers() {
        quay.aws.images().add("shop/web:1", script -> script.answersLoadBalancerAfter(Duration.ofSeconds(90)));
        create(1, 600);

        quay.aws.time().settle();

        assertThat(health()).containsExactly("healthy");
        assertThat(quay.service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.COMPLETED);
    }

    @Test
    void without_a_grace_period_a_slow_starter_is_replaced_for_ever() {
        quay.aws.images().add("shop/web:1", script -> script.answersLoadBalancerAfter(Duration.ofMinutes(10)));
        create(1, 0);

        quay.after(Duration.ofMinutes(15));

        assertThat(quay.stoppedTasks()).isNotEmpty();
        assertThat(quay.story())
                .anyMatch(each -> each.contains(
                        "is unhealthy in (target-group " + Quay.GROUP + ") due to (reason Request timed out)"));
        assertThat(quay.service().deployments().get(0).rolloutState()).isEqualTo(DeploymentRolloutState.IN_PROGRESS);
    }

    @Test
    void one_that_stops_answering_is_replaced_though_it_runs() {
        quay.aws
                .images()
                .add(
                        "shop/web:1",
                        script -> script.after(Duration.ofMinutes(10))
                                .stopsAnsweringLoadBalancerAfter(Duration.ofMinutes(10)));
        create(1, 0);
        quay.after(Duration.ofMinutes(20));
        List<String> before = health();
        String task = quay.tasks().get(0).taskArn();

        quay.after(Duration.ofMinutes(4));

        assertThat(before).containsExactly("healthy");
        assertThat(quay.tasks()).extracting(Task::taskArn).doesNotContain(task);
    }

    @Test
    void one_that_is_silent_for_a_moment_is_not_noticed() {
        quay.aws
                .images()
                .add(
                        "shop/web:1",
                        script -> script.stopsAnsweringLoadBalancerAfter(Duration.ofMinutes(10))
                                .answersLoadBalancerAfter(Duration.ofSeconds(630)));
        create(1, 0);
        quay.after(Duration.ofMinutes(5));
        String task = quay.tasks().get(0).taskArn();

        quay.after(Duration.ofMinutes(30));

        assertThat(quay.tasks()).extracting(Task::taskArn).containsExactly(task);
    }

    @Test
    void what_a_test_says_of_the_group_holds_besides() {
        quay.aws.images().add("shop/web:1", script -> script.answersLoadBalancerAfter(Duration.ofSeconds(90)));
        create(1, 3_600);
        targets.unhealthy(503);

        quay.after(Duration.ofMinutes(10));
        List<String> failing = health();
        targets.healthy();

        assertThat(failing).containsExactly("unhealthy");
        assertThat(health()).containsExactly("healthy");
    }

    @Test
    void a_snapshot_keeps_when_it_answers() {
        quay.aws.images().add("shop/web:1", script -> script.answersLoadBalancerAfter(Duration.ofSeconds(90)));
        create(1, 600);
        quay.after(Duration.ofSeconds(90));
        Snapshot snapshot = quay.aws.snapshot();

        quay.after(Duration.ofMinutes(5));
        quay.aws.restore(new Snapshot(snapshot.json()));
        List<String> before = health();
        quay.after(Duration.ofMinutes(5));

        assertThat(before).containsExactly("unhealthy");
        assertThat(health()).containsExactly("healthy");
    }

    @Test
    void what_a_handler_of_sigterm_says_of_it_is_refused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> quay.aws
                        .images()
                        .add("shop/web:1", script -> script.exits(1).answersLoadBalancerAfter(Duration.ZERO)));
    }
}
