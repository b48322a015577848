package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;

/**
 * What metrics and alarms cost does not grow with the past. Measured is what the calling thread allocates, which, unlike time,
 * is the same on any machine.
 */
class MetricCostTest {

    private static final int MEASURED = 21;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_minute_of_alarms_costs_the_same_however_old_the_world_is() {
        try (Drydock aws = world()) {
            watch(aws);
            aws.time().advance(Duration.ofHours(1));
            long young = usual(() -> aws.time().advance(Duration.ofMinutes(1)));

            scaleToAndFro(aws, 100);
            aws.time().advance(Duration.ofDays(2));
            aws.time().advance(Duration.ofHours(1));

            assertThat(usual(() -> aws.time().advance(Duration.ofMinutes(1)))).isLessThan(2 * young);
        }
    }

    @Test
    void reading_an_hour_costs_the_same_however_many_tasks_there_were_before() {
        try (Drydock aws = world()) {
            aws.time().advance(Duration.ofHours(2));
            long few = usual(() -> read(aws, Duration.ofHours(1)));

            scaleToAndFro(aws, 100);
            aws.time().advance(Duration.ofHours(2));

            assertThat(usual(() -> read(aws, Duration.ofHours(1)))).isLessThan(2 * few);
        }
    }

    @Test
    void who_reads_days_again_pays_for_what_is_new_and_for_the_answer() {
        try (Drydock aws = world()) {
            aws.time().advance(Duration.ofDays(3));
            long first = allocated(() -> read(aws, Duration.ofDays(3)));

            long again = usual(() -> {
                aws.time().advance(Duration.ofMinutes(1));
                read(aws, Duration.ofDays(3).minusHours(1));
            });

            assertThat(again).isLessThan(first / 4);
        }
    }

    private static Drydock world() {
        Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
        aws.given().cluster("prod");
        aws.images()
                .add(
                        "shop/web",
                        script -> script.usesCpu(10)
                                .sharesLoad(LoadCurve.daily().at("06:00", 100).at("18:00", 400)));
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .networkMode("awsvpc")
                        .cpu("512")
                        .memory("1024")
                        .containerDefinitions(c -> c.name("app").image("shop/web:1")));
        aws.ecs()
                .createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        aws.time().settle();
        return aws;
    }

    private static void watch(Drydock aws) {
        aws.client(CloudWatchClient.class)
                .putMetricAlarm(b -> b.alarmName("busy")
                        .namespace("AWS/ECS")
                        .metricName("CPUUtilization")
                        .dimensions(dimension("ClusterName", "prod"), dimension("ServiceName", "web"))
                        .statistic("Average")
                        .period(60)
                        .evaluationPeriods(15)
                        .threshold(99.0)
                        .comparisonOperator("GreaterThanThreshold"));
    }

    private static void scaleToAndFro(Drydock aws, int times) {
        for (int i = 0; i < times; i++) {
            int count = i % 2 == 0 ? 8 : 2;
            aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(count));
            aws.time().settle();
        }
    }

    private static void read(Drydock aws, Duration length) {
        Instant end = aws.time().instant();
        aws.client(CloudWatchClient.class)
                .getMetricData(b -> b.startTime(end.minus(length))
                        .endTime(end)
                        .metricDataQueries(q -> q.id("cpu")
                                .metricStat(s -> s.period(60)
                                        .stat("Average")
                                        .metric(m -> m.namespace("AWS/ECS")
                                                .metricName("CPUUtilization")
                                                .dimensions(
                                                        dimension("ClusterName", "prod"),
                                                        dimension("ServiceName", "web"))))));
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    /** The median, as now and then something is made once. */
    private static long usual(Runnable what) {
        long[] costs = new long[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            costs[i] = allocated(what);
        }
        Arrays.sort(costs);
        return costs[MEASURED / 2];
    }

    private static long allocated(Runnable what) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        what.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
