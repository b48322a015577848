package dev.drydock.scaling;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.scaling.ScaledWorld.DIMENSION;
import static dev.drydock.scaling.ScaledWorld.WEB;
import static dev.drydock.scaling.ScaledWorld.from;
import static dev.drydock.scaling.ScaledWorld.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.model.Alarm;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatch.model.MetricAlarm;

/** Alarms of CloudWatch, those of users and those that policies keep, move services. */
class AlarmedScalingTest {

    private final ScaledWorld world = ScaledWorld.of(2, 1, 8);
    private final CloudWatchClient cloudWatch = world.aws.client(CloudWatchClient.class);

    private void tracked() {
        world.put(
                "jobs",
                b -> b.policyType("TargetTrackingScaling")
                        .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(100d)
                                .customizedMetricSpecification(c ->
                                        c.namespace("Shop").metricName("Jobs").statistic("Average"))));
    }

    /** So many minutes pass, each with that value. */
    private void minutes(int count, double value) {
        for (int i = 0; i < count; i++) {
            cloudWatch.putMetricData(b -> b.namespace("Shop")
                    .metricData(d -> d.metricName("Jobs")
                            .value(value)
                            .timestamp(world.aws.time().instant())));
            world.after(Duration.ofMinutes(1));
        }
    }

    private String userAlarm(String policyArn, String comparison) {
        cloudWatch.putMetricAlarm(b -> b.alarmName("busy")
                .namespace("Shop")
                .metricName("Jobs")
                .statistic("Average")
                .period(60)
                .evaluationPeriods(1)
                .threshold(100d)
                .comparisonOperator(comparison)
                .alarmActions(policyArn));
        return "busy";
    }

    @Test
    void three_minutes_above_the_target_scale_out_and_fifteen_below_nine_tenths_of_it_scale_in() {
        tracked();

        minutes(2, 200);
        assertThat(world.desired()).isEqualTo(2);

        minutes(3, 200);
        assertThat(world.desired()).isGreaterThan(2);
        assertThat(world.aws).service("prod", "web").scaledTo(4).within(Duration.ofMinutes(5));

        minutes(14, 20);
        int before = world.desired();
        minutes(8, 20);
        assertThat(world.desired()).isLessThan(before);
        assertThat(world.aws).service("prod", "web").neverFlapped(Duration.ofMinutes(10));
        assertThatThrownBy(() -> assertThat(world.aws).service("prod", "web").neverFlapped(Duration.ofHours(1)))
                .hasMessageContaining("never to have flapped within PT1H, but it went 2 → 4 → ")
                .hasMessageContaining("activities, the newest first:")
                .hasMessageContaining("triggered policy jobs");
    }

    @Test
    void missing_data_scales_nothing() {
        tracked();

        world.after(Duration.ofDays(1));

        assertThat(world.attempts()).isEmpty();
    }

    @Test
    void alarms_of_policies_are_alarms_like_others() {
        List<Alarm> alarms = world.track("cpu", 75).alarms();

        MetricAlarm low = cloudWatch
                .describeAlarms(b -> b.alarmNames(alarms.get(1).alarmName()))
                .metricAlarms()
                .get(0);

        assertThat(low.namespace()).isEqualTo("AWS/ECS");
        assertThat(low.metricName()).isEqualTo("CPUUtilization");
        assertThat(low.threshold()).isEqualTo(67.5);
        assertThat(low.evaluationPeriods()).isEqualTo(15);
        assertThat(low.comparisonOperatorAsString()).isEqualTo("LessThanThreshold");
        assertThat(low.alarmDescription())
                .matches("DO NOT EDIT OR DELETE\\. For TargetTrackingScaling policy arn:aws:autoscaling:us-east-1:"
                        + "123456789012:scalingPolicy:[0-9a-f-]{36}:resource/ecs/" + WEB
                        + ":policyName/cpu:createdBy/[0-9a-f-]{36}\\.");
        assertThat(low.alarmArn()).isEqualTo(alarms.get(1).alarmARN());
    }

    @Test
    void the_alarms_of_a_deleted_policy_are_gone() {
        world.track("cpu", 75);

        world.scaling.deleteScalingPolicy(
                b -> b.policyName("cpu").serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION));

        assertThat(cloudWatch.describeAlarms().metricAlarms()).isEmpty();
    }

    @Test
    void an_alarm_of_a_user_triggers_a_policy_by_steps() {
        String arn = world.step("load", "ChangeInCapacity", from(0, 3)).policyARN();
        userAlarm(arn, "GreaterThanThreshold");

        minutes(2, 150);

        assertThat(world.desired()).isEqualTo(5);
        assertThat(world.activities().get(0).cause())
                .isEqualTo("monitor alarm busy in state ALARM triggered policy load");
        assertThat(world.scaling
                        .describeScalingPolicies(b -> b.serviceNamespace("ecs"))
                        .scalingPolicies()
                        .get(0)
                        .alarms())
                .extracting(Alarm::alarmName)
                .containsExactly("busy");
    }

    @Test
    void the_alarm_of_a_user_stays_without_its_action_when_the_policy_is_deleted() {
        String arn = world.step("load", "ChangeInCapacity", to(0, -1)).policyARN();
        userAlarm(arn, "LessThanThreshold");

        world.scaling.deleteScalingPolicy(b ->
                b.policyName("load").serviceNamespace("ecs").resourceId(WEB).scalableDimension(DIMENSION));

        assertThat(cloudWatch.describeAlarms().metricAlarms())
                .singleElement()
                .satisfies(each -> assertThat(each.alarmActions()).isEmpty());
        minutes(3, 10);
        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void a_world_without_targets_has_nothing_to_come() {
        ScaledWorld unscaled = new ScaledWorld(1);

        unscaled.settle();

        assertThat(unscaled.aws.time().pending()).allMatch(each -> each.contains(" reconcile: "));
    }

    @Test
    void what_was_never_scaled_says_so() {
        assertThatThrownBy(() ->
                        assertThat(world.aws).service("prod", "web").scaledTo(6).within(Duration.ofMinutes(1)))
                .hasMessageContaining(
                        "Expected service web in cluster prod to have been scaled to 6 within PT1M, but it"
                                + " never was")
                .hasMessageContaining("activities: none");
    }

    @Test
    void a_printed_world_tells_what_scales() {
        world.track("cpu", 75);
        world.schedule(
                "night",
                "cron(0 22 * * ? *)",
                b -> b.timezone("Europe/Paris").scalableTargetAction(a -> a.maxCapacity(2)));

        assertThat(world.aws.view().scalings("prod", "web")).isEmpty();
        assertThat(world.aws.describe())
                .contains("scalable target service/prod/web: 1 to 8\n"
                        + "  policy cpu: keeps ECSServiceAverageCPUUtilization at 75.0\n"
                        + "  scheduled action night: cron(0 22 * * ? *) Europe/Paris max 2\n");
    }
}
