package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import dev.drydock.container.LoadCurve;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.metrics.evaluation.FreshEvaluation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalableTarget;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingPolicy;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;
import software.amazon.awssdk.services.ecs.model.Service;

/** Those who scale services in a random world by policies of all kinds, by schedules and by alarms of their own. */
final class RandomScalers {

    private static final String ECS = "ecs";
    private static final String DIMENSION = "ecs:service:DesiredCount";
    private static final String SETTING = "Setting desired count to ";

    private final RandomWorld world;
    private final Random random;
    private final ApplicationAutoScalingClient scaling;
    private final CloudWatchClient cloudWatch;

    /** When the bounds of a target were last set by a caller, and to what; what is gone back from is forgotten. */
    private final Map<String, Bounds> bounds = new HashMap<>();

    private record Bounds(Instant since, int min, int max) {}

    private RandomScalers(RandomWorld world) {
        this.world = world;
        this.random = world.random;
        this.scaling = world.aws.client(ApplicationAutoScalingClient.class);
        this.cloudWatch = world.aws.client(CloudWatchClient.class);
    }

    /** Programs have something to do from now on. */
    static RandomScalers create(RandomWorld world) {
        world.aws
                .images()
                .add(
                        "shop/web:1",
                        script -> script.usesMemory(100)
                                .sharesLoad(LoadCurve.sinceStart()
                                        .at(Duration.ZERO, 50)
                                        .at(Duration.ofMinutes(40), 1_500)
                                        .at(Duration.ofMinutes(80), 50)));
        world.aws.images().add("shop/web:2", script -> script.load(LoadCurve.steady(200)));
        return new RandomScalers(world);
    }

    // ---- steps

    void step() {
        switch (random.nextInt(12)) {
            case 0, 1 -> register();
            case 2 -> deregister();
            case 3, 4 -> track();
            case 5, 6 -> step(world.name());
            case 7 -> schedule();
            case 8 -> suspend();
            case 9 -> changeAlarms();
            case 10 -> deletePolicy();
            default -> measure();
        }
    }

    private String resource(String name) {
        return "service/" + RandomWorld.CLUSTER + '/' + name;
    }

    private void register() {
        String resource = resource(world.name());
        int min = random.nextInt(4);
        int max = min + random.nextInt(6);
        world.last = "scale " + resource + " from " + min + " to " + max;
        scaling.registerScalableTarget(b -> b.serviceNamespace(ECS)
                .resourceId(resource)
                .scalableDimension(DIMENSION)
                .minCapacity(min)
                .maxCapacity(max));
        bounds.put(resource, new Bounds(world.aws.time().instant(), min, max));
    }

    private void deregister() {
        String resource = resource(world.name());
        world.last = "scale " + resource + " no more";
        scaling.deregisterScalableTarget(
                b -> b.serviceNamespace(ECS).resourceId(resource).scalableDimension(DIMENSION));
    }

    private void suspend() {
        String resource = resource(world.name());
        world.last = "suspend " + resource;
        scaling.registerScalableTarget(b -> b.serviceNamespace(ECS)
                .resourceId(resource)
                .scalableDimension(DIMENSION)
                .suspendedState(s -> s.dynamicScalingInSuspended(random.nextBoolean())
                        .dynamicScalingOutSuspended(random.nextBoolean())
                        .scheduledScalingSuspended(random.nextBoolean())));
    }

    private String put(String name, String policy, Consumer<PutScalingPolicyRequest.Builder> more) {
        world.last = "put policy " + policy + " of " + name;
        return scaling.putScalingPolicy(b -> more.accept(b.serviceNamespace(ECS)
                        .resourceId(resource(name))
                        .scalableDimension(DIMENSION)
                        .policyName(policy)))
                .policyARN();
    }

    private void track() {
        String metric = world.one(List.of("ECSServiceAverageCPUUtilization", "ECSServiceAverageMemoryUtilization", ""));
        put(
                world.name(),
                "track" + metric,
                b -> b.policyType("TargetTrackingScaling").targetTrackingScalingPolicyConfiguration(t -> {
                    t.targetValue(5.0 + random.nextInt(80))
                            .disableScaleIn(world.sometimes())
                            .scaleInCooldown(random.nextInt(300))
                            .scaleOutCooldown(random.nextInt(300));
                    if (metric.isEmpty()) {
                        t.customizedMetricSpecification(
                                c -> c.namespace("Shop").metricName("Jobs").statistic("Average"));
                    } else {
                        t.predefinedMetricSpecification(p -> p.predefinedMetricType(metric));
                    }
                }));
    }

    /** A policy by steps, and an alarm that triggers it. */
    private void step(String name) {
        boolean more = random.nextBoolean();
        String type = world.one(List.of("ChangeInCapacity", "PercentChangeInCapacity", "ExactCapacity"));
        int adjustment = type.equals("ExactCapacity") ? random.nextInt(8) : (more ? 1 : -1) * (1 + random.nextInt(60));
        String policy = more ? "up" : "down";
        String arn = put(
                name,
                policy,
                b -> b.policyType("StepScaling")
                        .stepScalingPolicyConfiguration(s -> s.adjustmentType(type)
                                .cooldown(random.nextInt(200))
                                .stepAdjustments(a -> {
                                    a.scalingAdjustment(adjustment);
                                    if (more) {
                                        a.metricIntervalLowerBound(0.0);
                                    } else {
                                        a.metricIntervalUpperBound(0.0);
                                    }
                                })));
        cloudWatch.putMetricAlarm(b -> b.alarmName(policy + name)
                .namespace("Shop")
                .metricName("Jobs")
                .statistic(world.one(List.of("Average", "Maximum", "Sum")))
                .period(world.one(List.of(10, 60, 120)))
                .evaluationPeriods(1 + random.nextInt(3))
                .threshold(20.0 + random.nextInt(60))
                .treatMissingData(world.one(List.of("missing", "breaching", "notBreaching", "ignore")))
                .comparisonOperator(more ? "GreaterThanThreshold" : "LessThanThreshold")
                .alarmActions(arn));
        cloudWatch.putCompositeAlarm(
                b -> b.alarmName("any").alarmRule("ALARM(\"" + policy + name + "\") OR NOT OK(latency)"));
    }

    private void schedule() {
        String resource = resource(world.name());
        int min = random.nextInt(4);
        String when =
                world.one(List.of("rate(2 minutes)", "rate(1 hour)", "cron(0/5 * * * ? *)", "at(2026-01-01T00:20:00)"));
        world.last = "schedule " + when + " for " + resource;
        scaling.putScheduledAction(b -> b.serviceNamespace(ECS)
                .resourceId(resource)
                .scalableDimension(DIMENSION)
                .scheduledActionName("often")
                .schedule(when)
                .scalableTargetAction(a -> a.minCapacity(min).maxCapacity(min + random.nextInt(4))));
    }

    private void changeAlarms() {
        List<MetricAlarm> alarms = cloudWatch.describeAlarms().metricAlarms();
        if (!alarms.isEmpty()) {
            String alarm = world.one(alarms).alarmName();
            int what = random.nextInt(4);
            world.last = "change " + what + " of " + alarm;
            switch (what) {
                case 0 -> cloudWatch.deleteAlarms(b -> b.alarmNames(alarm));
                case 1 -> cloudWatch.disableAlarmActions(b -> b.alarmNames(alarm));
                default ->
                    cloudWatch.setAlarmState(b -> b.alarmName(alarm)
                            .stateValue(world.one(List.of("OK", "ALARM", "INSUFFICIENT_DATA")))
                            .stateReason("by chance"));
            }
        }
    }

    private void deletePolicy() {
        List<ScalingPolicy> policies =
                scaling.describeScalingPolicies(b -> b.serviceNamespace(ECS)).scalingPolicies();
        if (!policies.isEmpty()) {
            ScalingPolicy policy = world.one(policies);
            world.last = "delete " + policy.policyARN();
            scaling.deleteScalingPolicy(b -> b.serviceNamespace(ECS)
                    .resourceId(policy.resourceId())
                    .scalableDimension(DIMENSION)
                    .policyName(policy.policyName()));
        }
    }

    private void measure() {
        double value = random.nextInt(120);
        int age = random.nextInt(4);
        world.last = "measure " + value + ", " + age + " minutes ago";
        cloudWatch.putMetricData(b -> b.namespace("Shop")
                .metricData(d -> d.metricName("Jobs")
                        .value(value)
                        .timestamp(world.aws.time().instant().minus(Duration.ofMinutes(age)))));
    }

    /** What callers said of bounds is not so any more. */
    void wentBack() {
        bounds.clear();
    }

    /** Nobody scales any longer. */
    void stop() {
        for (ScalableTarget each : targets()) {
            scaling.deregisterScalableTarget(
                    b -> b.serviceNamespace(ECS).resourceId(each.resourceId()).scalableDimension(DIMENSION));
        }
    }

    private List<ScalableTarget> targets() {
        return scaling.describeScalableTargetsPaginator(b -> b.serviceNamespace(ECS)).scalableTargets().stream()
                .toList();
    }

    // ---- checks

    /** Counts are within bounds once somebody scales, and activities tell how they came about. */
    void check() {
        Map<String, Service> services = new HashMap<>();
        world.services().forEach(each -> services.put(resource(each.serviceName()), each));
        Map<String, List<ScalingActivity>> all = new HashMap<>();
        scaling.describeScalingActivitiesPaginator(b -> b.serviceNamespace(ECS)).scalingActivities().stream()
                .filter(each -> each.description().startsWith(SETTING))
                .forEach(each -> all.computeIfAbsent(each.resourceId(), key -> new ArrayList<>())
                        .add(each));
        all.forEach((resource, activities) -> addUp(resource, activities, services.get(resource)));
        for (ScalableTarget each : targets()) {
            List<ScalingActivity> activities = all.getOrDefault(each.resourceId(), List.of());
            Bounds said = bounds.get(each.resourceId());
            boolean asSaid = said != null && said.min() == each.minCapacity() && said.max() == each.maxCapacity();
            if (asSaid && !activities.isEmpty()) {
                ScalingActivity newest = activities.get(0);
                if (newest.startTime().isAfter(said.since()) && newest.cause().startsWith("monitor alarm")) {
                    assertThat(to(newest))
                            .as("%s of %s", newest, each)
                            .isBetween(each.minCapacity(), each.maxCapacity());
                }
            }
        }
    }

    private static int to(ScalingActivity activity) {
        String text = activity.description();
        return Integer.parseInt(text.substring(SETTING.length(), text.length() - 1));
    }

    private void addUp(String resource, List<ScalingActivity> newestFirst, Service service) {
        ScalingActivity later = null;
        for (ScalingActivity each : newestFirst) {
            boolean open = each.statusCodeAsString().equals("InProgress");
            assertThat(open).as("%s has no end only while it goes on", each).isEqualTo(each.endTime() == null);
            if (open) {
                assertThat(later).as("what came after %s", each).isNull();
                assertThat(service != null ? service.desiredCount() : draining(resource))
                        .as("what is desired of the service of %s", each)
                        .isEqualTo(to(each));
                assertThat(Duration.between(each.startTime(), world.aws.time().instant()))
                        .as("the time of %s", each)
                        .isLessThanOrEqualTo(Duration.ofHours(1));
            } else {
                assertThat(each.endTime()).isAfterOrEqualTo(each.startTime());
                if (later != null) {
                    assertThat(later.startTime()).as("%s after %s", later, each).isAfterOrEqualTo(each.endTime());
                }
            }
            later = each;
        }
    }

    /** What is desired of a service that is not ACTIVE; -1 if it is gone. */
    private int draining(String resource) {
        Service service = world.service(resource.substring(resource.lastIndexOf('/') + 1));
        return service == null || service.status().equals("INACTIVE") ? -1 : service.desiredCount();
    }

    /** The states of alarms are those that metrics ask for, though each was looked at bit by bit. */
    void checkAlarms() {
        Instant now = world.aws.time().instant();
        long past = now.toEpochMilli() % 60_000;
        world.aws.time().advance(Duration.ofMillis(60_000 - past));
        Inside.world(world.aws).locked(() -> {
            FreshEvaluation.agrees(
                    Inside.world(world.aws)
                            .region(new AccountRegion("123456789012", "us-east-1"))
                            .metrics(),
                    world.aws.time().instant().toEpochMilli());
            return true;
        });
    }
}
