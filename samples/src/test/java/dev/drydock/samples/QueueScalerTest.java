package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.operation.EcsOperation.DESCRIBE_SERVICES;
import static dev.drydock.operation.EcsOperation.UPDATE_SERVICE;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Autoscale by a scaler of one's own, that looks every virtual minute. */
@DrydockTest
class QueueScalerTest {

    private final AtomicInteger waiting = new AtomicInteger();

    @BeforeEach
    void one_worker_runs_and_the_scaler_looks_every_minute(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("worker", "shop/worker:1").running(1);
        var plan = new QueueScaler.Plan("prod", "worker", 100, 1, 10, Duration.ofMinutes(5));
        var scaler = new QueueScaler(ecs, waiting::get, aws.time(), plan);
        aws.time().executor().scheduleAtFixedRate(scaler::look, 1, 1, TimeUnit.MINUTES);
    }

    @Test
    void a_longer_queue_gets_more_workers_up_to_the_most(Drydock aws) {
        waiting.set(750);
        aws.time().advance(Duration.ofMinutes(3));
        assertThat(aws).service("prod", "worker").hasRunning(8);

        waiting.set(5_000);
        aws.time().advance(Duration.ofMinutes(3));
        assertThat(aws).service("prod", "worker").hasRunning(10);
    }

    @Test
    void an_empty_queue_gives_them_back_after_the_cool_down(Drydock aws) {
        waiting.set(750);
        aws.time().advance(Duration.ofMinutes(2));
        waiting.set(0);

        aws.time().advance(Duration.ofMinutes(3));
        assertThat(aws).service("prod", "worker").hasRunning(8);

        aws.time().advance(Duration.ofMinutes(3));
        assertThat(aws).service("prod", "worker").hasRunning(1);
    }

    @Test
    void a_queue_that_swings_does_not_make_the_service_flap(Drydock aws) {
        for (int minute = 0; minute < 120; minute++) {
            waiting.set(minute % 2 == 0 ? 180 : 320);
            aws.time().advance(Duration.ofMinutes(1));
        }

        assertThat(aws).service("prod", "worker").hasRunning(4);
        assertThat(aws).called(UPDATE_SERVICE).times(2);
    }

    @Test
    void while_new_workers_cannot_start_it_asks_for_no_more(Drydock aws) {
        aws.faults().fargateCapacity().unavailable().lasts(Duration.ofMinutes(30));
        waiting.set(400);
        aws.time().advance(Duration.ofMinutes(10));
        waiting.set(900);
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(aws).called(UPDATE_SERVICE).times(1);
        assertThat(aws).service("prod", "worker").hasRunning(1);

        aws.time().advance(Duration.ofHours(1));
        assertThat(aws).service("prod", "worker").hasRunning(9);
    }

    @Test
    void workers_that_cannot_start_are_no_longer_asked_for_once_the_queue_is_empty(Drydock aws) {
        aws.faults().fargateCapacity().unavailable().lasts(Duration.ofHours(2));
        waiting.set(400);
        aws.time().advance(Duration.ofMinutes(10));
        waiting.set(0);
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(aws).called(UPDATE_SERVICE).times(2);
        assertThat(aws).service("prod", "worker").isStable().hasRunning(1);
    }

    @Test
    void a_throttled_look_is_made_up_for_by_the_next(Drydock aws) {
        aws.faults().on(DESCRIBE_SERVICES).throttle().times(1);
        waiting.set(400);

        aws.time().advance(Duration.ofMinutes(4));

        assertThat(aws).service("prod", "worker").hasRunning(4);
    }

    @Test
    void a_service_that_is_not_there_yet_is_waited_for(EcsClient ecs, Drydock aws) {
        var plan = new QueueScaler.Plan("prod", "printer", 100, 2, 10, Duration.ofMinutes(5));
        var scaler = new QueueScaler(ecs, waiting::get, aws.time(), plan);
        scaler.look();
        aws.given().cluster("prod").service("printer", "shop/printer:1").running(1);

        scaler.look();
        aws.time().settle();

        assertThat(aws).service("prod", "printer").hasRunning(2);
    }
}
