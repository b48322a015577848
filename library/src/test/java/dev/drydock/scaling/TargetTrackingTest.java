package dev.drydock.scaling;

import static dev.drydock.scaling.ScaledWorld.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingPolicy;

/** What policies that track a target do, rule by rule. */
class TargetTrackingTest {

    private static final Duration COOLDOWN = Duration.ofMinutes(5);

    private final ScaledWorld world = ScaledWorld.of(4, 2, 10);

    @Test
    void a_policy_keeps_two_alarms_that_are_named_for_it() {
        ScalingPolicy policy;

        world.track("cpu", 50);

        policy = world.scaling
                .describeScalingPolicies(b -> b.serviceNamespace("ecs"))
                .scalingPolicies()
                .get(0);
        assertThat(policy.policyARN())
                .matches("arn:aws:autoscaling:us-east-1:123456789012:scalingPolicy:[0-9a-f-]{36}:resource/ecs/" + WEB
                        + ":policyName/cpu");
        assertThat(policy.alarms()).hasSize(2);
        assertThat(policy.alarms().get(0).alarmName()).matches("TargetTracking-" + WEB + "-AlarmHigh-[0-9a-f-]{36}");
        assertThat(policy.alarms().get(1).alarmName()).matches("TargetTracking-" + WEB + "-AlarmLow-[0-9a-f-]{36}");
        assertThat(policy.alarms().get(1).alarmARN())
                .isEqualTo("arn:aws:cloudwatch:us-east-1:123456789012:alarm:"
                        + policy.alarms().get(1).alarmName());
    }

    @Test
    void a_policy_that_only_adds_keeps_the_high_alarm_alone() {
        assertThat(world.put(
                                "cpu",
                                b -> b.policyType("TargetTrackingScaling")
                                        .targetTrackingScalingPolicyConfiguration(t -> t.targetValue(50d)
                                                .disableScaleIn(true)
                                                .predefinedMetricSpecification(
                                                        m -> m.predefinedMetricType(ScaledWorld.CPU))))
                        .alarms())
                .hasSize(1);

        world.metric("cpu", 1);

        assertThat(world.desired()).isEqualTo(4);
    }

    @Test
    void as_many_tasks_are_added_as_bring_the_metric_to_its_target() {
        String alarm = world.track("cpu", 50).alarms().get(0).alarmName();

        world.metric("cpu", 80);
        world.settle();

        assertThat(world.running()).isEqualTo(7); // 4 × 80 ÷ 50 = 6.4
        assertThat(world.told())
                .containsExactly("Setting desired count to 7.|monitor alarm " + alarm
                        + " in state ALARM triggered policy cpu|Successful|Successfully set desired count to 7. Change"
                        + " successfully fulfilled by ecs.");
    }

    @Test
    void as_many_are_removed_as_leave_it_below_its_target() {
        world.track("cpu", 50);

        world.metric("cpu", 30);
        world.settle();

        assertThat(world.running()).isEqualTo(3); // 4 × 30 ÷ 50 = 2.4
    }

    @Test
    void the_maximum_is_kept_and_told() {
        world.track("cpu", 50);
        world.metric("cpu", 500);
        world.settle();

        world.metric("cpu", 500);

        assertThat(world.desired()).isEqualTo(10);
        assertThat(world.reasons()).containsExactly("AlreadyAtMaxCapacity max=10 min=null current=null");
        assertThat(world.aws.journal().text())
                .contains("event aws.application-autoscaling Application Auto Scaling Scaling Activity State Change")
                .contains("newDesiredCapacity=10, oldDesiredCapacity=4");
    }

    @Test
    void an_attempt_that_scaled_nothing_is_shown_to_those_who_ask() {
        String alarm = world.track("cpu", 50).alarms().get(1).alarmName();
        world.metric("cpu", 44); // 4 × 44 ÷ 50 = 3.52

        assertThat(world.activities()).isEmpty();
        ScalingActivity attempt = world.attempts().get(0);
        assertThat(attempt.description()).isEqualTo("Attempting to scale due to alarm triggered");
        assertThat(attempt.cause()).isEqualTo("monitor alarm " + alarm + " in state ALARM triggered policy cpu");
        assertThat(attempt.statusCodeAsString()).isEqualTo("Failed");
        assertThat(attempt.endTime()).isNull();
        assertThat(world.reasons()).containsExactly("AlreadyAtDesiredCapacity max=null min=null current=4");
    }

    @Test
    void the_minimum_is_kept_and_told() {
        world.track("cpu", 50);
        world.metric("cpu", 1);
        world.settle();
        world.after(COOLDOWN);

        world.metric("cpu", 1);

        assertThat(world.desired()).isEqualTo(2);
        assertThat(world.reasons()).containsExactly("AlreadyAtMinCapacity max=null min=2 current=null");
    }

    private void waitAtTheMinimum() {
        world.track("cpu", 50);
        world.metric("cpu", 1);
        world.settle();
        world.after(COOLDOWN);
        for (int minute = 0; minute < 10; minute++) {
            world.metric("cpu", 1);
        }
    }

    @Test
    void what_waited_at_the_minimum_goes_on_as_soon_as_that_is_lower() {
        waitAtTheMinimum();

        world.register(b -> b.minCapacity(1));
        world.metric("cpu", 1);

        assertThat(world.desired()).isEqualTo(1);
    }

    @Test
    void what_waited_at_the_minimum_goes_back_there_when_somebody_has_set_more() {
        waitAtTheMinimum();

        world.aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(5));
        world.settle();
        world.metric("cpu", 1);

        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void what_waited_at_the_minimum_grows_as_soon_as_the_metric_asks_for_more() {
        waitAtTheMinimum();

        world.metric("cpu", 100);

        assertThat(world.desired()).isEqualTo(4);
    }

    @Test
    void what_waited_at_the_minimum_listens_to_another_policy() {
        waitAtTheMinimum();

        world.track("memory", 50, "ECSServiceAverageMemoryUtilization");
        world.metric("memory", 100);
        world.metric("cpu", 1);

        assertThat(world.desired()).isEqualTo(4);
    }

    @Test
    void what_waited_at_the_minimum_tells_so_again_once_something_else_was_told() {
        waitAtTheMinimum();
        assertThat(world.reasons()).hasSize(1);

        world.metric("cpu", 100);
        world.settle();
        world.after(COOLDOWN);
        world.metric("cpu", 1);
        world.settle();
        world.after(COOLDOWN);
        world.metric("cpu", 1);

        assertThat(world.reasons().stream().filter(each -> each.startsWith("AlreadyAtMinCapacity")))
                .hasSize(2);
    }

    @Test
    void in_the_cooldown_what_was_added_counts() {
        world.track("cpu", 50);
        world.metric("cpu", 80);
        world.settle();

        world.metric("cpu", 80);
        assertThat(world.desired()).isEqualTo(7);

        world.metric("cpu", 100);
        assertThat(world.desired()).isEqualTo(8); // 4 × 100 ÷ 50

        world.settle();
        world.after(COOLDOWN);
        world.metric("cpu", 55);
        assertThat(world.desired()).isEqualTo(9); // 8 × 55 ÷ 50 = 8.8
    }

    @Test
    void a_cooldown_blocks_removing_until_it_is_over() {
        world.track("cpu", 50);
        world.metric("cpu", 30);
        world.settle();

        world.metric("cpu", 20);
        assertThat(world.desired()).isEqualTo(3);

        world.after(COOLDOWN);
        world.metric("cpu", 20);
        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void adding_ends_the_cooldown_of_removing() {
        world.track("cpu", 50);
        world.metric("cpu", 30);
        world.settle();

        world.metric("cpu", 100);

        assertThat(world.desired()).isEqualTo(6);
    }

    @Test
    void nothing_is_removed_while_a_deployment_is_in_progress_and_adding_goes_on() {
        world.track("cpu", 50);
        world.aws.ecs().updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));

        world.metric("cpu", 20);
        assertThat(world.desired()).isEqualTo(4);
        assertThat(world.reasons())
                .containsExactly("TargetServicePutResourceAsUnscalable max=null min=null current=null");

        world.metric("cpu", 100);
        assertThat(world.desired()).isEqualTo(8);
    }

    @Test
    void a_count_set_below_the_minimum_goes_to_the_minimum_first() {
        world.track("cpu", 50);
        world.aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(1));
        world.settle();

        world.metric("cpu", 20);
        assertThat(world.desired()).isEqualTo(1);

        world.metric("cpu", 300);
        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void a_count_set_above_the_maximum_goes_to_the_maximum_first() {
        world.track("cpu", 50);
        world.aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(12));
        world.settle();

        world.metric("cpu", 100);
        assertThat(world.desired()).isEqualTo(12);

        world.metric("cpu", 5);
        assertThat(world.desired()).isEqualTo(10);
    }

    @Test
    void a_service_of_no_tasks_gets_one() {
        ScaledWorld idle = ScaledWorld.of(0, 0, 10);
        idle.track("cpu", 50);

        idle.metric("cpu", 51);

        assertThat(idle.desired()).isEqualTo(1);
    }

    @Test
    void what_is_suspended_does_not_happen() {
        world.track("cpu", 50);
        world.register(b -> b.suspendedState(s -> s.dynamicScalingOutSuspended(true)));
        world.metric("cpu", 100);
        assertThat(world.desired()).isEqualTo(4);

        world.register(
                b -> b.suspendedState(s -> s.dynamicScalingOutSuspended(false).dynamicScalingInSuspended(true)));
        world.metric("cpu", 10);
        assertThat(world.desired()).isEqualTo(4);

        world.metric("cpu", 100);
        assertThat(world.desired()).isEqualTo(8);
    }

    @Test
    void a_missing_value_scales_nothing() {
        world.track("cpu", 50);

        world.metric("cpu", Double.NaN);

        assertThat(world.attempts()).isEmpty();
    }

    @Test
    void of_several_policies_that_add_the_one_that_wants_most_is_followed() {
        world.track("cpu", 50);
        world.track("memory", 50, "ECSServiceAverageMemoryUtilization");

        world.fire("cpu", 60);
        world.fire("memory", 90);
        world.after(Duration.ofMillis(2));

        assertThat(world.desired()).isEqualTo(8);
        assertThat(world.activities()).hasSize(1);
        assertThat(world.activities().get(0).cause()).endsWith("triggered policy memory");
    }

    @Test
    void several_policies_remove_only_if_all_agree_and_then_as_few_as_one_wants() {
        world.track("cpu", 50);
        world.track("memory", 50, "ECSServiceAverageMemoryUtilization");

        world.metric("cpu", 10);
        assertThat(world.desired()).isEqualTo(4);

        world.after(Duration.ofSeconds(30));
        world.metric("memory", 35);
        assertThat(world.desired()).isEqualTo(3);
    }

    @Test
    void one_policy_adds_though_another_would_remove() {
        world.track("cpu", 50);
        world.track("memory", 50, "ECSServiceAverageMemoryUtilization");

        world.fire("cpu", 10);
        world.fire("memory", 60);
        world.after(Duration.ofMillis(2));

        assertThat(world.desired()).isEqualTo(5);
    }

    @Test
    void another_count_overrides_an_activity_in_progress() {
        world.track("cpu", 50);
        world.metric("cpu", 80);

        world.aws.ecs().updateService(b -> b.cluster("prod").service("web").desiredCount(5));
        world.settle();

        assertThat(world.told())
                .singleElement()
                .asString()
                .endsWith("|Overridden|Successfully set desired count to 7. Found it was later changed to 5.");
    }

    @Test
    void what_ecs_cannot_do_is_unfulfilled_after_a_while() {
        world.trackOut("cpu", 50);
        world.aws.images().add("shop/web:1", script -> script.exits(1));
        world.metric("cpu", 80);

        world.after(Duration.ofHours(2));

        assertThat(world.activities().get(world.activities().size() - 1).statusCodeAsString())
                .isEqualTo("Unfulfilled");
    }

    @Test
    void activities_are_shown_for_six_weeks() {
        world.trackOut("cpu", 50);
        world.metric("cpu", 80);
        world.settle();

        world.after(Duration.ofDays(41));
        assertThat(world.activities()).hasSize(1);

        world.after(Duration.ofDays(2));
        assertThat(world.activities()).isEmpty();
    }

    @Test
    void a_restored_world_goes_on_where_it_stood() {
        world.track("cpu", 50);
        world.schedule("later", "rate(1 hour)", b -> b.scalableTargetAction(a -> a.minCapacity(9)));
        world.fire("cpu", 80);
        Drydock other = Drydock.builder().time(TimeMode.manual()).build();

        other.restore(world.aws.snapshot());
        other.time().settle();

        assertThat(other.view().service("prod", "web").orElseThrow().runningCount())
                .isEqualTo(7);
        assertThat(world.desired()).isEqualTo(4);

        other.time().advance(Duration.ofHours(1));

        assertThat(other.view().service("prod", "web").orElseThrow().runningCount())
                .isEqualTo(9);
    }
}
