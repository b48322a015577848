package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import dev.drydock.samples.scaling.ScalingSetup;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.ecs.EcsClient;

/** Two policies by steps, one that adds tasks and one that removes them: the same work all day must not move them to and fro. */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class StepScalingTest {

    private ScalingSetup setup;

    @BeforeEach
    void two_tasks_that_are_busy(
            EcsClient ecs, ApplicationAutoScalingClient scaling, CloudWatchClient cloudWatch, Drydock aws) {
        aws.images().add("shop/web:1", script -> script.sharesLoad(LoadCurve.steady(360)));
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        setup = new ScalingSetup(scaling, cloudWatch, "prod", "web");
        setup.between(1, 8);
    }

    @Test
    void thresholds_far_apart_let_it_come_to_rest(EcsClient ecs, Drydock aws) {
        setup.step(60, 25);

        aws.time().advance(Duration.ofHours(8));

        assertThat(aws).service("prod", "web").hasDesired(4);
        assertThat(aws).service("prod", "web").neverFlapped(Duration.ofHours(1));
    }

    @Test
    void thresholds_too_close_to_each_other_do_not(EcsClient ecs, Drydock aws) {
        setup.step(60, 50);

        aws.time().advance(Duration.ofHours(8));

        assertThatThrownBy(() -> assertThat(aws).service("prod", "web").neverFlapped(Duration.ofHours(1)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("it went 2 → 4 → 2 within PT2M");
    }
}
