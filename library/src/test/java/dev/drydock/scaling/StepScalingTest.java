package dev.drydock.scaling;

import static dev.drydock.scaling.ScaledWorld.between;
import static dev.drydock.scaling.ScaledWorld.from;
import static dev.drydock.scaling.ScaledWorld.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.applicationautoscaling.model.StepAdjustment;

/** What policies do that scale by steps; the alarm's threshold is 50. */
class StepScalingTest {

    private final ScaledWorld world = ScaledWorld.of(4, 2, 20);

    @ParameterizedTest
    @CsvSource({"50, 5", "59, 5", "60, 7", "1000, 7", "49, 3", "40, 2", "0, 2"})
    void the_step_is_followed_within_which_the_metric_lies(double value, int desired) {
        world.step("load", "ChangeInCapacity", from(10, 3), between(0, 10, 1), between(-10, 0, -1), to(-10, -2));

        world.alarm("load", value);

        assertThat(world.desired()).isEqualTo(desired);
    }

    @ParameterizedTest
    @CsvSource({"10, 5", "50, 6", "60, 6", "-10, 3", "-60, 2"})
    void percentages_are_rounded_towards_zero_but_change_one_task_at_least(int percent, int desired) {
        world.step("load", "PercentChangeInCapacity", from(0, percent));

        world.alarm("load", 50);

        assertThat(world.desired()).isEqualTo(desired);
    }

    @Test
    void a_percentage_changes_as_many_as_the_policy_says_at_least() {
        world.put(
                "load",
                b -> b.policyType("StepScaling")
                        .stepScalingPolicyConfiguration(s -> s.adjustmentType("PercentChangeInCapacity")
                                .minAdjustmentMagnitude(3)
                                .stepAdjustments(from(0, 25))));

        world.alarm("load", 60);

        assertThat(world.desired()).isEqualTo(7);
    }

    @Test
    void an_exact_capacity_is_set() {
        world.step("load", "ExactCapacity", from(0, 9));

        world.alarm("load", 60);

        assertThat(world.desired()).isEqualTo(9);
    }

    @Test
    void what_lies_within_no_step_does_nothing() {
        world.step("load", "ChangeInCapacity", from(10, 3));

        world.alarm("load", 55);

        assertThat(world.attempts()).isEmpty();
    }

    @Test
    void in_the_cooldown_a_larger_step_adds_what_is_missing() {
        world.step("load", "ChangeInCapacity", between(0, 10, 2), from(10, 3));
        world.alarm("load", 55);
        world.settle();
        assertThat(world.running()).isEqualTo(6);

        world.alarm("load", 55);
        assertThat(world.desired()).isEqualTo(6);

        world.alarm("load", 65);
        assertThat(world.desired()).isEqualTo(7);

        world.settle();
        world.after(Duration.ofMinutes(2));
        world.alarm("load", 55);
        assertThat(world.desired()).isEqualTo(9);
    }

    @Test
    void a_cooldown_blocks_removing() {
        world.step("load", "ChangeInCapacity", to(0, -1));
        world.alarm("load", 20);
        world.settle();

        world.alarm("load", 20);
        assertThat(world.desired()).isEqualTo(3);

        world.after(Duration.ofMinutes(2));
        world.alarm("load", 20);
        assertThat(world.desired()).isEqualTo(2);
    }

    @Test
    void it_removes_though_a_policy_that_tracks_a_target_does_not_agree() {
        world.track("cpu", 50);
        world.step("load", "ChangeInCapacity", to(0, -1));

        world.alarm("load", 20);

        assertThat(world.desired()).isEqualTo(3);
    }

    @Test
    void protected_tasks_stay() {
        world.step("load", "ChangeInCapacity", to(0, -2));
        var tasks = world.aws
                .ecs()
                .listTasks(b -> b.cluster("prod").serviceName("web"))
                .taskArns();
        world.aws.ecs().updateTaskProtection(b -> b.cluster("prod").tasks(tasks).protectionEnabled(true));

        world.alarm("load", 20);
        world.after(Duration.ofMinutes(10));

        assertThat(world.desired()).isEqualTo(2);
        assertThat(world.running()).isEqualTo(4);
    }

    private void refused(String text, StepAdjustment... steps) {
        world.refuses(() -> world.step("load", "ChangeInCapacity", steps), "ValidationException", text);
    }

    @Test
    void steps_that_do_not_fit_are_refused_as_aws_says_it() {
        StepAdjustment[] many = new StepAdjustment[21];
        for (int i = 0; i < 20; i++) {
            many[i] = between(i, i + 1, 1);
        }
        many[20] = from(20, 1);

        refused("There must be at least one step adjustment");
        refused("There can be at most 20 step adjustments per scaling policy", many);
        refused(
                "Both lower and upper bounds of a step adjustment cannot be left unspecified",
                StepAdjustment.builder().scalingAdjustment(1).build());
        refused("At most one step adjustment may have an unspecified lower bound", to(0, -1), to(1, -2));
        refused("At most one step adjustment may have an unspecified upper bound", from(0, 1), from(1, 2));
        refused("Step adjustment intervals cannot overlap", between(0, 11, 1), from(10, 2));
        refused("Step adjustment intervals cannot have gaps between them", between(0, 9, 1), from(10, 2));
        refused(
                "There must be a step adjustment with an unspecified lower bound when one step adjustment has a"
                        + " negative lower bound",
                between(-10, 0, -1));
        refused(
                "There must be a step adjustment with an unspecified upper bound when one step adjustment has a"
                        + " positive upper bound",
                between(0, 10, 1));
    }

    @Test
    void settings_that_do_not_go_together_are_refused_as_aws_says_it() {
        world.refuses(
                () -> world.step("load", "ExactCapacity", from(0, -1)),
                "ValidationException",
                "Scaling adjustment cannot be less than 0 when adjustment type is ExactCapacity");
        world.refuses(
                () -> world.put(
                        "load",
                        b -> b.policyType("StepScaling")
                                .stepScalingPolicyConfiguration(s -> s.stepAdjustments(from(0, 1)))),
                "ValidationException",
                "Adjustment type must be specified");
        world.refuses(
                () -> world.put(
                        "load",
                        b -> b.policyType("StepScaling")
                                .stepScalingPolicyConfiguration(s -> s.adjustmentType("ChangeInCapacity")
                                        .minAdjustmentMagnitude(2)
                                        .stepAdjustments(from(0, 1)))),
                "ValidationException",
                "Minimum adjustment magnitude is only allowed for adjustment type PercentChangeInCapacity");
    }
}
