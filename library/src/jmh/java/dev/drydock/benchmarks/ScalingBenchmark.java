package dev.drydock.benchmarks;

import dev.drydock.Drydock;
import dev.drydock.container.LoadCurve;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * A day of target tracking on 100 services, with metrics of each minute, against the same day without scaling, where the same
 * counts are set at the same minutes by UpdateService. Each kind is run several times in turn, and the fastest counts.
 */
public final class ScalingBenchmark {

    private static final int ROUNDS = 30;
    private static final int SERVICES = 100;
    private static final int MINUTES = 24 * 60;
    private static final double LIMIT = 3;

    private static final LoadCurve DAY = LoadCurve.daily()
            .at("06:00", 300)
            .at("09:00", 2_700)
            .at("12:00", 2_000)
            .at("19:00", 3_000)
            .at("23:00", 300);

    private ScalingBenchmark() {}

    /** A service is to have another count from a minute on. */
    private record Count(int minute, String service, int desired) {}

    /** Prints the two times and their ratio; how many rounds there are may be given as an argument. */
    public static void main(String[] arguments) {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : ROUNDS;
        List<Count> counts = counts();
        long without = Long.MAX_VALUE;
        long scaled = Long.MAX_VALUE;
        for (int round = 0; round < rounds; round++) {
            without = Math.min(without, byHand(counts));
            scaled = Math.min(scaled, tracked());
        }
        System.out.printf(
                Locale.ROOT,
                "a day of %d services, %d changes of counts: %.0f ms without scaling, %.0f ms with target tracking, ratio"
                        + " %.2f (limit %.1f)%n",
                SERVICES,
                counts.size(),
                without / 1e6,
                scaled / 1e6,
                (double) scaled / without,
                LIMIT);
    }

    private static Drydock furnished() {
        Drydock aws = Drydock.builder()
                .time(TimeMode.manual())
                .patience(Integer.MAX_VALUE)
                .build();
        aws.images()
                .add("shop/web", script -> script.usesCpu(10).usesMemory(200).sharesLoad(DAY));
        EcsClient ecs = aws.ecs();
        ecs.createCluster(b -> b.clusterName("prod"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("512")
                .memory("1024")
                .containerDefinitions(c -> c.name("app").image("shop/web:1").portMappings(p -> p.containerPort(80))));
        for (int i = 0; i < SERVICES; i++) {
            String name = name(i);
            ecs.createService(b -> b.cluster("prod")
                    .serviceName(name)
                    .taskDefinition("web")
                    .desiredCount(2)
                    .launchType("FARGATE")
                    .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1", "subnet-2"))));
        }
        aws.time().settle();
        Instant midnight = Instant.parse("2026-01-02T00:00:00Z");
        aws.time().advance(Duration.between(aws.time().instant(), midnight));
        return aws;
    }

    private static String name(int service) {
        return "s" + service;
    }

    private static void track(Drydock aws) {
        ApplicationAutoScalingClient scaling = aws.client(ApplicationAutoScalingClient.class);
        for (int i = 0; i < SERVICES; i++) {
            String resource = "service/prod/" + name(i);
            scaling.registerScalableTarget(b -> b.serviceNamespace("ecs")
                    .resourceId(resource)
                    .scalableDimension("ecs:service:DesiredCount")
                    .minCapacity(2)
                    .maxCapacity(20));
            scaling.putScalingPolicy(b -> b.policyName("cpu")
                    .policyType("TargetTrackingScaling")
                    .serviceNamespace("ecs")
                    .resourceId(resource)
                    .scalableDimension("ecs:service:DesiredCount")
                    .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(60.0)
                            .predefinedMetricSpecification(
                                    m -> m.predefinedMetricType("ECSServiceAverageCPUUtilization"))));
        }
    }

    /** What scaling does in a day. */
    private static List<Count> counts() {
        Drydock aws = furnished();
        track(aws);
        int[] before = new int[SERVICES];
        List<Count> counts = new ArrayList<>();
        for (int minute = 0; minute < MINUTES; minute++) {
            aws.time().advance(Duration.ofMinutes(1));
            for (int i = 0; i < SERVICES; i++) {
                int desired = aws.view().service("prod", name(i)).orElseThrow().desiredCount();
                if (before[i] != desired && before[i] > 0) {
                    counts.add(new Count(minute, name(i), desired));
                }
                before[i] = desired;
            }
        }
        return counts;
    }

    private static long tracked() {
        Drydock aws = furnished();
        track(aws);
        long begun = System.nanoTime();
        for (int minute = 0; minute < MINUTES; minute++) {
            aws.time().advance(Duration.ofMinutes(1));
        }
        long took = System.nanoTime() - begun;
        check(aws);
        return took;
    }

    private static long byHand(List<Count> counts) {
        Drydock aws = furnished();
        EcsClient ecs = aws.ecs();
        long begun = System.nanoTime();
        int next = 0;
        for (int minute = 0; minute < MINUTES; minute++) {
            while (next < counts.size() && counts.get(next).minute() <= minute) {
                Count each = counts.get(next++);
                ecs.updateService(b -> b.cluster("prod").service(each.service()).desiredCount(each.desired()));
            }
            aws.time().advance(Duration.ofMinutes(1));
        }
        long took = System.nanoTime() - begun;
        check(aws);
        return took;
    }

    /** At the end of the day all services are small again. */
    private static void check(Drydock aws) {
        Service service = aws.ecs()
                .describeServices(b -> b.cluster("prod").services("s0"))
                .services()
                .get(0);
        if (service.runningCount() != service.desiredCount() || service.runningCount() > 5) {
            throw new IllegalStateException("The day did not end as it should: " + service);
        }
    }
}
