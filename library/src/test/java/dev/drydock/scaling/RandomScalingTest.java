package dev.drydock.scaling;

import static dev.drydock.scaling.ScaledWorld.from;
import static dev.drydock.scaling.ScaledWorld.to;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.applicationautoscaling.model.ScalingActivity;

/** Whatever policies and metrics say, the desired count is within the bounds, and activities tell how it came about. */
class RandomScalingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void bounds_are_kept_and_activities_add_up(long seed) {
        Random random = new Random(seed);
        int min = random.nextInt(3);
        int max = min + 1 + random.nextInt(8);
        ScaledWorld world = ScaledWorld.of(3, min, max);
        world.track("cpu", 20 + random.nextInt(60));
        world.track("memory", 20 + random.nextInt(60), "ECSServiceAverageMemoryUtilization");
        world.step("up", "ChangeInCapacity", from(0, 1 + random.nextInt(4)));
        world.step("down", "PercentChangeInCapacity", to(0, -10 * (1 + random.nextInt(5))));
        String[] policies = {"cpu", "memory", "up", "down"};

        for (int i = 0; i < 60; i++) {
            String policy = policies[random.nextInt(policies.length)];
            double value = random.nextInt(150);
            if (policy.equals("up") || policy.equals("down")) {
                world.alarm(policy, value);
            } else {
                world.metric(policy, value);
            }
            if (random.nextInt(10) == 0) {
                int least = random.nextInt(3);
                int most = least + 1 + random.nextInt(8);
                world.register(b -> b.minCapacity(least).maxCapacity(most));
                min = least;
                max = most;
            }
            assertThat(world.desired()).as("step %d", i).isBetween(min, max);
            newestTellsTheCount(world);
            world.after(Duration.ofSeconds(random.nextInt(200)));
        }
    }

    private static void newestTellsTheCount(ScaledWorld world) {
        if (!world.activities().isEmpty()) {
            ScalingActivity newest = world.activities().get(0);
            assertThat(newest.description()).isEqualTo("Setting desired count to " + world.desired() + ".");
            assertThat(newest.statusCodeAsString()).isIn("InProgress", "Successful");
            assertThat(world.activities().stream()
                            .filter(each -> each.statusCodeAsString().equals("InProgress")))
                    .hasSizeLessThanOrEqualTo(1);
        }
    }
}
