package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import dev.drydock.samples.scaling.ScalingSetup;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Few tasks by night: two schedules in a city's own time, in winter and after its clocks went forward. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class NightShiftTest {

    @BeforeEach
    void six_tasks_by_day_and_two_by_night(
            EcsClient ecs, ApplicationAutoScalingClient scaling, CloudWatchClient cloudWatch, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(6);
        ScalingSetup setup = new ScalingSetup(scaling, cloudWatch, "prod", "web");
        setup.between(2, 6);
        setup.nightShift("Europe/Paris", 2, 6);
    }

    @Test
    void in_winter_the_night_begins_at_21_utc_and_ends_at_5(Drydock aws) {
        until(aws, "2026-01-15T20:59:00Z");
        assertThat(aws).service("prod", "web").hasDesired(6);

        until(aws, "2026-01-15T21:01:00Z");
        assertThat(aws).service("prod", "web").hasDesired(2);

        until(aws, "2026-01-16T05:01:00Z");
        assertThat(aws).service("prod", "web").hasDesired(6);
    }

    @Test
    void in_summer_an_hour_earlier(Drydock aws) {
        until(aws, "2026-07-15T20:01:00Z");
        assertThat(aws).service("prod", "web").hasDesired(2);

        aws.time().advance(Duration.ofHours(8));
        assertThat(aws).service("prod", "web").hasDesired(6);
    }

    private static void until(Drydock aws, String instant) {
        aws.time().advance(Duration.between(aws.time().instant(), Instant.parse(instant)));
    }
}
