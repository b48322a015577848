package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.junit.DrydockTest;
import dev.drydock.junit.DrydockTime;
import dev.drydock.samples.scaling.ScalingSetup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Datapoint;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.Statistic;
import software.amazon.awssdk.services.ecs.EcsClient;

/**
 * The scaling policy of a file under a morning's traffic, minute by minute: work for one task at six, for seven at nine, for
 * one again at noon. Six hours of it take a blink.
 */
@DrydockTest
@DrydockTime(DrydockTime.Mode.MANUAL)
class MorningTrafficTest {

    private static final LoadCurve MORNING = LoadCurve.daily()
            .at("06:00", 150)
            .at("09:00", 1_350)
            .at("10:00", 1_350)
            .at("12:00", 150);

    @BeforeEach
    void a_service_whose_tasks_share_the_work(
            EcsClient ecs, ApplicationAutoScalingClient scaling, CloudWatchClient cloudWatch, Drydock aws)
            throws IOException {
        aws.images().add("shop/web:1", script -> script.sharesLoad(MORNING));
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        ScalingSetup setup = new ScalingSetup(scaling, cloudWatch, "prod", "web");
        setup.between(1, 10);
        setup.track("cpu", Path.of("src", "test", "resources", "scaling-policy.json"));
        aws.time().advance(Duration.between(aws.time().instant(), Instant.parse("2026-01-01T06:00:00Z")));
    }

    @Test
    void tasks_come_with_the_traffic_and_go_with_it(EcsClient ecs, Drydock aws) {
        List<Integer> counts = new ArrayList<>();

        for (int minute = 0; minute < 6 * 60 + 30; minute++) {
            aws.time().advance(Duration.ofMinutes(1));
            counts.add(ScaledWeb.running(ecs));
        }

        assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(1, 10));
        assertThat(ScaledWeb.changes(counts.subList(0, 4 * 60)))
                .isSorted()
                .last()
                .isEqualTo(8);
        assertThat(counts.get(counts.size() - 1)).isEqualTo(1);
        assertThat(aws).service("prod", "web").neverFlapped(Duration.ofMinutes(30));
    }

    @Test
    void at_its_height_no_task_has_more_to_do_than_the_policy_wants(CloudWatchClient cloudWatch, Drydock aws) {
        aws.time().advance(Duration.ofHours(4));

        List<Datapoint> lastQuarter = cloudWatch
                .getMetricStatistics(request -> request.namespace("AWS/ECS")
                        .metricName("CPUUtilization")
                        .dimensions(
                                Dimension.builder()
                                        .name("ClusterName")
                                        .value("prod")
                                        .build(),
                                Dimension.builder()
                                        .name("ServiceName")
                                        .value("web")
                                        .build())
                        .startTime(aws.time().instant().minus(Duration.ofMinutes(15)))
                        .endTime(aws.time().instant())
                        .period(60)
                        .statistics(Statistic.AVERAGE))
                .datapoints();
        assertThat(lastQuarter)
                .hasSize(15)
                .allSatisfy(each -> assertThat(each.average()).isBetween(60.0, 75.0));
    }
}
