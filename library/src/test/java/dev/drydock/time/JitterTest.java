package dev.drydock.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Task;

/** Each task takes its own time. */
class JitterTest {

    private static final Duration STEADY = Duration.ofMillis(20_200);

    @Test
    void without_jitter_tasks_run_at_one_instant() {
        assertThat(toRun(1, Timings.realistic())).containsOnly(STEADY);
    }

    @Test
    void with_it_each_takes_from_half_to_twice_as_long() {
        List<Duration> took = new ArrayList<>();
        for (long seed = 1; seed <= 20; seed++) {
            took.addAll(toRun(seed, Timings.jittered()));
        }

        assertThat(took).allSatisfy(each -> assertThat(each).isBetween(STEADY.dividedBy(2), STEADY.multipliedBy(2)));
        assertThat(new TreeSet<>(took)).hasSizeGreaterThan(150);
        assertThat(took).anyMatch(each -> each.compareTo(STEADY) < 0).anyMatch(each -> each.compareTo(STEADY) > 0);
    }

    @Test
    void one_seed_draws_one_way_and_another_another() {
        assertThat(toRun(5, Timings.jittered())).isEqualTo(toRun(5, Timings.jittered()));
        assertThat(toRun(5, Timings.jittered())).isNotEqualTo(toRun(6, Timings.jittered()));
    }

    @Test
    void a_duration_that_is_given_is_jittered_too() {
        Timings slow = Timings.jittered().with(Timing.FARGATE_PULL, Duration.ofMinutes(10));

        assertThat(toRun(1, slow))
                .allSatisfy(each -> assertThat(each).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(21)));
    }

    private static List<Duration> toRun(long seed, Timings timings) {
        try (Drydock aws = Drydock.builder()
                .seed(seed)
                .time(TimeMode.manual())
                .timings(timings)
                .build()) {
            aws.given().cluster("prod");
            aws.ecs()
                    .registerTaskDefinition(b -> b.family("web")
                            .networkMode("awsvpc")
                            .requiresCompatibilitiesWithStrings("FARGATE")
                            .cpu("256")
                            .memory("512")
                            .containerDefinitions(c -> c.name("app").image("nginx")));
            aws.ecs()
                    .runTask(b -> b.cluster("prod")
                            .taskDefinition("web")
                            .launchType("FARGATE")
                            .count(10)
                            .networkConfiguration(Networks::ofOneSubnet));
            aws.time().settle();
            return aws.view().tasks("prod").stream().map(JitterTest::toRun).toList();
        }
    }

    private static Duration toRun(Task task) {
        return Duration.between(task.createdAt(), task.startedAt());
    }
}
