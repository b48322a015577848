package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;

/**
 * GetMetricData of 30 days, of a service that was scaled up and down every day, against a cached read of one task. Time goes
 * on between the reads of metrics, so that each is of another range. Blocks of each kind take turns, and the fastest counts.
 */
public final class MetricReadBenchmark {

    private static final int DAYS = 30;
    private static final int ROUNDS = 2_000;
    private static final int READS = 100;
    private static final double LIMIT = 100;

    private MetricReadBenchmark() {}

    /** Prints the two times and their ratio. */
    public static void main(String[] arguments) {
        Drydock aws = furnished();
        EcsClient ecs = aws.ecs();
        DescribeTasksRequest task = DescribeTasksRequest.builder()
                .cluster("prod")
                .tasks(ecs.listTasks(b -> b.cluster("prod")).taskArns())
                .build();
        CloudWatchClient metrics = aws.client(CloudWatchClient.class);
        long first = System.nanoTime();
        int points = read(metrics, range(aws.time().instant()));
        first = System.nanoTime() - first;
        double cached = Double.MAX_VALUE;
        double data = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            cached = Math.min(cached, describe(ecs, task));
            aws.time().advance(Duration.ofMinutes(5));
            GetMetricDataRequest range = range(aws.time().instant());
            long begun = System.nanoTime();
            read(metrics, range);
            data = Math.min(data, System.nanoTime() - begun);
        }
        System.out.printf(
                Locale.ROOT,
                "GetMetricData of %d days, %d points: %.0f us, the first time %.1f ms; a cached read %.2f us; ratio %.0f"
                        + " (limit %.0f)%n",
                DAYS,
                points,
                data / 1e3,
                first / 1e6,
                cached / 1e3,
                data / cached,
                LIMIT);
    }

    private static double describe(EcsClient ecs, DescribeTasksRequest task) {
        long begun = System.nanoTime();
        for (int i = 0; i < READS; i++) {
            if (ecs.describeTasks(task).tasks().isEmpty()) {
                throw new IllegalStateException("No task");
            }
        }
        return (double) (System.nanoTime() - begun) / READS;
    }

    private static int read(CloudWatchClient metrics, GetMetricDataRequest range) {
        GetMetricDataResponse data = metrics.getMetricData(range);
        int points = data.metricDataResults().get(0).values().size();
        if (points < (DAYS - 1) * 288) {
            throw new IllegalStateException("Only " + points + " points");
        }
        return points;
    }

    private static GetMetricDataRequest range(Instant end) {
        return GetMetricDataRequest.builder()
                .startTime(end.minus(Duration.ofDays(DAYS)))
                .endTime(end)
                .metricDataQueries(q -> q.id("cpu")
                        .metricStat(s -> s.period(300)
                                .stat("Average")
                                .metric(m -> m.namespace("AWS/ECS")
                                        .metricName("CPUUtilization")
                                        .dimensions(
                                                dimension("ClusterName", "prod"), dimension("ServiceName", "web")))))
                .build();
    }

    private static Dimension dimension(String name, String value) {
        return Dimension.builder().name(name).value(value).build();
    }

    private static Drydock furnished() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        LoadCurve day = LoadCurve.daily().at("06:00", 300).at("12:00", 3_000).at("22:00", 300);
        aws.images().add("shop/web", script -> script.usesCpu(10).sharesLoad(day));
        EcsClient ecs = aws.ecs();
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("512")
                .memory("1024")
                .containerDefinitions(c -> c.name("app").image("shop/web:1")));
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(1)
                .launchType("FARGATE")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
        aws.time().settle();
        ApplicationAutoScalingClient scaling = aws.client(ApplicationAutoScalingClient.class);
        scaling.registerScalableTarget(b -> b.serviceNamespace("ecs")
                .resourceId("service/prod/web")
                .scalableDimension("ecs:service:DesiredCount")
                .minCapacity(1)
                .maxCapacity(20));
        scaling.putScalingPolicy(b -> b.policyName("cpu")
                .policyType("TargetTrackingScaling")
                .serviceNamespace("ecs")
                .resourceId("service/prod/web")
                .scalableDimension("ecs:service:DesiredCount")
                .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(60.0)
                        .predefinedMetricSpecification(
                                m -> m.predefinedMetricType("ECSServiceAverageCPUUtilization"))));
        aws.time().advance(Duration.ofDays(DAYS + 1));
        return aws;
    }
}
