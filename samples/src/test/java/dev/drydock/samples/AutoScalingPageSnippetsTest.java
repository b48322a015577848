package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;

/** The pieces of code in {@code docs/auto-scaling.md}; a test of the library keeps both the same. Only the test moves time. */
// spotless:off
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class AutoScalingPageSnippetsTest {

    @BeforeEach
    void there_is_a_service(Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
    }

    private void track(ApplicationAutoScalingClient scaling) {
        // docs/auto-scaling.md begins: tracking
        scaling.registerScalableTarget(b -> b.serviceNamespace("ecs").resourceId("service/prod/web")
                .scalableDimension("ecs:service:DesiredCount").minCapacity(2).maxCapacity(10));
        scaling.putScalingPolicy(b -> b.policyName("jobs").policyType("TargetTrackingScaling")
                .serviceNamespace("ecs").resourceId("service/prod/web").scalableDimension("ecs:service:DesiredCount")
                .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(100.0)
                        .customizedMetricSpecification(c -> c.namespace("Shop").metricName("Jobs").statistic("Average"))));
        // docs/auto-scaling.md ends
    }

    @Test
    void asserted(ApplicationAutoScalingClient scaling, CloudWatchClient cloudWatch, Drydock aws) {
        track(scaling);
        for (int minute = 0; minute < 5; minute++) {
            cloudWatch.putMetricData(b -> b.namespace("Shop")
                    .metricData(d -> d.metricName("Jobs")
                            .value(200.0)
                            .timestamp(aws.time().instant())));
            aws.time().advance(Duration.ofMinutes(1));
        }

        // docs/auto-scaling.md begins: asserted
        assertThat(aws).service("prod", "web").scaledTo(4).within(Duration.ofMinutes(10));
        assertThat(aws).service("prod", "web").neverFlapped(Duration.ofMinutes(30));
        // docs/auto-scaling.md ends
    }

    @Test
    void scheduled(ApplicationAutoScalingClient scaling, Drydock aws) {
        track(scaling);

        // docs/auto-scaling.md begins: schedule
        scaling.putScheduledAction(b -> b.scheduledActionName("night").schedule("cron(0 22 * * ? *)").timezone("Europe/Paris")
                .serviceNamespace("ecs").resourceId("service/prod/web").scalableDimension("ecs:service:DesiredCount")
                .scalableTargetAction(a -> a.minCapacity(1).maxCapacity(1)));
        aws.time().advance(Duration.ofDays(1));
        // docs/auto-scaling.md ends

        assertThat(aws)
                .service("prod", "web")
                .scaledTo(1)
                .within(Duration.ofDays(1))
                .hasRunning(1);
    }
}
// spotless:on
