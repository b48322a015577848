package dev.drydock.scaling;

import static java.util.Objects.requireNonNull;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Refusals;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.account.metric.AlarmActions.Firing;
import dev.drydock.internal.scaling.ScalingRegion;
import dev.drydock.internal.scaling.store.ScalingPolicyState;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.services.applicationautoscaling.ApplicationAutoScalingClient;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScalingPolicyResponse;
import software.amazon.awssdk.services.applicationautoscaling.model.PutScheduledActionRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.RegisterScalableTargetRequest;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;
import software.amazon.awssdk.services.applicationautoscaling.model.StepAdjustment;

/** A world in manual time with the service web in the cluster prod, to be scaled; alarms fire when a test says so. */
final class ScaledWorld {

    static final String WEB = "service/prod/web";
    static final String DIMENSION = "ecs:service:DesiredCount";
    static final String CPU = "ECSServiceAverageCPUUtilization";

    final Drydock aws;
    final ApplicationAutoScalingClient scaling;

    /** A service of that many running tasks, which nothing scales. */
    ScaledWorld(int running) {
        this(Drydock.builder().time(TimeMode.manual()).build(), running);
    }

    ScaledWorld(Drydock aws, int running) {
        this.aws = aws;
        this.scaling = aws.client(ApplicationAutoScalingClient.class);
        aws.given().cluster("prod").service("web", "shop/web:1").running(running);
    }

    /** The same, with a scalable target. */
    static ScaledWorld of(int running, int min, int max) {
        ScaledWorld world = new ScaledWorld(running);
        world.register(b -> b.minCapacity(min).maxCapacity(max));
        return world;
    }

    void register(Consumer<RegisterScalableTargetRequest.Builder> more) {
        scaling.registerScalableTarget(
                b -> more.accept(b.serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION)));
    }

    PutScalingPolicyResponse put(String name, Consumer<PutScalingPolicyRequest.Builder> more) {
        return scaling.putScalingPolicy(b -> more.accept(
                b.policyName(name).serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION)));
    }

    /** A policy that tracks used CPU. */
    PutScalingPolicyResponse track(String name, double target) {
        return track(name, target, CPU);
    }

    PutScalingPolicyResponse track(String name, double target, String metric) {
        return put(
                name,
                b -> b.policyType("TargetTrackingScaling")
                        .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(target)
                                .predefinedMetricSpecification(m -> m.predefinedMetricType(metric))));
    }

    /** A policy that tracks used CPU and only adds tasks, as these use none. */
    PutScalingPolicyResponse trackOut(String name, double target) {
        return put(
                name,
                b -> b.policyType("TargetTrackingScaling")
                        .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(target)
                                .disableScaleIn(true)
                                .predefinedMetricSpecification(m -> m.predefinedMetricType(CPU))));
    }

    /** A policy by steps with a cooldown of two minutes. */
    PutScalingPolicyResponse step(String name, String type, StepAdjustment... steps) {
        return put(
                name,
                b -> b.policyType("StepScaling")
                        .stepScalingPolicyConfiguration(
                                s -> s.adjustmentType(type).cooldown(120).stepAdjustments(steps)));
    }

    static StepAdjustment from(double lower, int adjustment) {
        return StepAdjustment.builder()
                .metricIntervalLowerBound(lower)
                .scalingAdjustment(adjustment)
                .build();
    }

    static StepAdjustment to(double upper, int adjustment) {
        return StepAdjustment.builder()
                .metricIntervalUpperBound(upper)
                .scalingAdjustment(adjustment)
                .build();
    }

    static StepAdjustment between(double lower, double upper, int adjustment) {
        return StepAdjustment.builder()
                .metricIntervalLowerBound(lower)
                .metricIntervalUpperBound(upper)
                .scalingAdjustment(adjustment)
                .build();
    }

    void schedule(String name, String schedule, Consumer<PutScheduledActionRequest.Builder> more) {
        scaling.putScheduledAction(b -> more.accept(b.scheduledActionName(name)
                .schedule(schedule)
                .serviceNamespace("ecs")
                .resourceId(WEB)
                .scalableDimension(DIMENSION)));
    }

    /** The alarm of a policy that tracks a target has a data point; what comes of it is decided. */
    void metric(String policy, double value) {
        fire(policy, value);
        after(Duration.ofMillis(2));
    }

    /** The same, and nothing is decided yet. */
    void fire(String policy, double value) {
        inside(region -> {
            ScalingPolicyState state = requireNonNull(region.store().policy(WEB, policy));
            boolean low = state.tracking() != null
                    && value < state.tracking().targetValue()
                    && state.alarms().size() > 1;
            String alarm = state.alarms().isEmpty() ? "busy" : state.alarms().get(low ? 1 : 0);
            region.actions().act(state.action(), new Firing(alarm, "ALARM", value, 0));
        });
    }

    /** A user's alarm with the threshold 50 that names a policy by steps. */
    void alarm(String policy, double value) {
        inside(region -> region.actions()
                .act(requireNonNull(region.store().policy(WEB, policy)).arn(), new Firing("busy", "ALARM", value, 50)));
        after(Duration.ofMillis(2));
    }

    private void inside(Consumer<ScalingRegion> body) {
        Inside.world(aws).locked(() -> {
            body.accept(requireNonNull(Inside.world(aws)
                    .region(new AccountRegion("123456789012", "us-east-1"))
                    .scalingIfAny()));
            return true;
        });
    }

    void after(Duration time) {
        aws.time().advance(time);
    }

    /** Lets ECS do what it was told. */
    void settle() {
        aws.time().settle();
    }

    int desired() {
        return aws.view().service("prod", "web").orElseThrow().desiredCount();
    }

    int running() {
        return aws.view().service("prod", "web").orElseThrow().runningCount();
    }

    List<ScalingActivity> activities() {
        return scaling.describeScalingActivities(b -> b.serviceNamespace("ecs")).scalingActivities();
    }

    /** With those that did nothing. */
    List<ScalingActivity> attempts() {
        return scaling.describeScalingActivities(b -> b.serviceNamespace("ecs").includeNotScaledActivities(true))
                .scalingActivities();
    }

    /** {@code Setting desired count to 6.|minimum capacity was set to 6|InProgress|Successfully set …}. */
    List<String> told() {
        return activities().stream()
                .map(each -> each.description()
                        + '|'
                        + each.cause()
                        + '|'
                        + each.statusCodeAsString()
                        + '|'
                        + each.statusMessage())
                .toList();
    }

    /** The codes of why nothing was scaled, the newest first. */
    List<String> reasons() {
        return attempts().stream()
                .flatMap(each -> each.notScaledReasons().stream())
                .map(each -> each.code() + " max=" + each.maxCapacity() + " min=" + each.minCapacity() + " current="
                        + each.currentCapacity())
                .toList();
    }

    void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }
}
