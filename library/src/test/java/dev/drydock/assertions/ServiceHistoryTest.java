package dev.drydock.assertions;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.assertions.Quay.failureOf;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.journal.DesiredChange;
import dev.drydock.time.TimeMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceHistoryTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();

    @BeforeEach
    void two_run() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
    }

    private void roll(int minimum, int maximum) {
        aws.ecs()
                .updateService(request -> request.cluster("prod")
                        .service("web")
                        .forceNewDeployment(true)
                        .availabilityZoneRebalancing("DISABLED")
                        .deploymentConfiguration(configuration ->
                                configuration.minimumHealthyPercent(minimum).maximumPercent(maximum)));
        aws.time().settle();
    }

    @Test
    void a_rolling_update_keeps_its_bounds() {
        roll(100, 200);
        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100);

        roll(50, 100);
        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(50);
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").neverBelowHealthyPercent(51)))
                .containsPattern(
                        "Expected service web in cluster prod never to have fewer than 51 % of its tasks healthy,"
                                + " but at \\S+Z 1 of 2 were\n  up to then, the newest last:\n")
                .contains("Z 2 healthy of 2\n");
    }

    @Test
    void scaling_out_is_no_loss_and_scaling_in_is_none_either() {
        desire(6);
        desire(1);

        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100).hasDesired(1);
        assertThat(aws.journal().desiredChanges())
                .extracting(DesiredChange::desiredCount)
                .containsExactly(2, 6, 1);
    }

    private void desire(int count) {
        aws.ecs()
                .updateService(request -> request.cluster("prod").service("web").desiredCount(count));
        aws.time().settle();
    }

    @Test
    void a_task_that_somebody_stops_is_a_loss() {
        String task = aws.view().tasks("prod").get(0).taskArn();
        aws.ecs().stopTask(request -> request.cluster("prod").task(task));
        aws.time().settle();

        assertThat(aws).service("prod", "web").isStable().neverBelowHealthyPercent(50);
        assertThat(failureOf(() -> assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100)))
                .contains(" 1 of 2 were\n");
    }

    @Test
    void a_service_made_anew_begins_anew() {
        aws.ecs()
                .deleteService(request -> request.cluster("prod").service("web").force(true));
        aws.time().settle();
        aws.given().cluster("prod").service("web", "shop/web:1").running(3);

        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100);
    }

    @Test
    void services_of_one_name_are_told_apart_by_cluster_and_region() {
        aws.given().cluster("stage").service("web", "shop/web:1").running(1);
        aws.region("eu-west-1")
                .given()
                .cluster("prod")
                .service("web", "shop/web:1")
                .running(1);
        aws.view()
                .tasks("stage")
                .forEach(task ->
                        aws.ecs().stopTask(request -> request.cluster("stage").task(task.taskArn())));
        aws.time().settle();

        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100);
        assertThat(aws).region("eu-west-1").service("prod", "web").neverBelowHealthyPercent(100);
        assertThat(failureOf(() -> assertThat(aws).service("stage", "web").neverBelowHealthyPercent(1)))
                .contains(" 0 of 1 were\n");
    }

    @Test
    void history_goes_back_with_a_snapshot() {
        Snapshot two = aws.snapshot();
        desire(0);
        aws.restore(two);
        aws.time().settle();

        roll(100, 200);

        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100);
        assertThat(aws.journal().desiredChanges())
                .extracting(DesiredChange::desiredCount)
                .containsExactly(2);
    }

    @Test
    void notes_that_are_dropped_from_before_a_snapshot_of_text_was_gone_back_to_are_no_loss() {
        for (int i = 0; i < 50_000; i++) {
            aws.images().push("shop/other:1", "content " + i % 2);
        }
        Snapshot two = aws.snapshot();
        aws.restore(new Snapshot(two.json()));
        for (int i = 0; i < 5; i++) {
            aws.images().push("shop/other:1", "content " + i % 2);
        }

        assertThat(aws.journal().droppedNotes()).isZero();
        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100);
    }

    @Test
    void what_is_no_percentage_is_refused() {
        assertThatThrownBy(() -> assertThat(aws).service("prod", "web").neverBelowHealthyPercent(101))
                .hasMessage("neverBelowHealthyPercent(…) needs 0 to 100 for percent, such as 50, but was given 101");
    }
}
