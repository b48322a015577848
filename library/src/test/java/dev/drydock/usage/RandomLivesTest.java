package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.drydock.container.LoadCurve;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Task;

/** Whatever a service goes through, its utilization is what one comes to who looks four times a second. */
class RandomLivesTest {

    private static final int CPU = 512;
    private static final int MINUTES = 20;
    private static final int LOOKS = 240;

    /** A task as it was seen at a look: whether it was measured, whether it took part, how long its container ran. */
    private record Seen(String arn, boolean measured, boolean sharing, long age) {}

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void utilization_is_the_sum_of_what_was_seen_by_the_quarter_of_a_second(long seed) {
        Random random = new Random(seed);
        try (MeasuredWorld world = new MeasuredWorld()) {
            LoadCurve shared = steps(random).stepped();
            int own = random.nextInt(200);
            int later = random.nextInt(300);
            long change = 30 + random.nextInt(300);
            world.define(
                    "web",
                    CPU,
                    1024,
                    script -> script.usesCpu(own)
                            .sharesLoad(shared)
                            .after(Duration.ofSeconds(change))
                            .usesCpu(later));
            world.serve("web", 1 + random.nextInt(3));

            List<Sample> expected = new ArrayList<>();
            long first = world.now();
            for (int minute = 0; minute < MINUTES; minute++) {
                double used = 0;
                double reserved = 0;
                for (int look = 0; look < LOOKS; look++) {
                    List<Seen> seen = look(world);
                    long sharing = seen.stream().filter(Seen::sharing).count();
                    for (Seen each : seen) {
                        if (each.measured()) {
                            double use = each.age() < change ? own : later;
                            use += each.sharing() ? total(world, shared) / sharing : 0;
                            used += Math.min(CPU, use);
                            reserved += CPU;
                        }
                    }
                    if (look == 70 && random.nextInt(6) == 0) {
                        world.ecs.updateService(
                                b -> b.cluster("prod").service("web").desiredCount(random.nextInt(6)));
                    }
                    if (look == 124 && random.nextInt(8) == 0 && !seen.isEmpty()) {
                        world.ecs.stopTask(
                                b -> b.cluster("prod").task(seen.get(0).arn()));
                    }
                    world.aws.time().advance(Duration.ofMillis(60_000 / LOOKS));
                }
                if (reserved > 0) {
                    expected.add(new Sample(world.now() - 60_000, 1, 100 * used / reserved, 0, 0, ""));
                }
            }

            List<Sample> told =
                    world.samples(first, world.now(), "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web"));
            assertThat(told).extracting(Sample::minute).isEqualTo(minutesOf(expected));
            for (int i = 0; i < told.size(); i++) {
                // Tasks come and go between two looks.
                assertThat(told.get(i).sum() / told.get(i).count())
                        .as("minute %d of seed %d", i, seed)
                        .isCloseTo(expected.get(i).sum(), within(1.0));
            }
        }
    }

    private static List<Long> minutesOf(List<Sample> samples) {
        return samples.stream().map(Sample::minute).toList();
    }

    private static LoadCurve steps(Random random) {
        LoadCurve curve = LoadCurve.sinceStart();
        for (int minute = 0; minute < 90; minute += 5) {
            curve = curve.at(Duration.ofMinutes(minute), random.nextInt(2_000));
        }
        return curve;
    }

    private static double total(MeasuredWorld world, LoadCurve curve) {
        return curve.valueAt(
                Duration.between(world.aws.time().start(), world.aws.time().instant()));
    }

    /** Tasks are measured from RUNNING until their containers are told to stop. */
    private static List<Seen> look(MeasuredWorld world) {
        List<Seen> seen = new ArrayList<>();
        Instant now = world.aws.time().instant();
        for (Task each : world.aws.view().tasks("prod")) {
            boolean running = each.lastStatus().equals("RUNNING");
            boolean measured = running || each.lastStatus().equals("DEACTIVATING");
            boolean stays = each.desiredStatus().equals("RUNNING");
            if (measured) {
                long age = Duration.between(each.startedAt(), now).toSeconds();
                seen.add(new Seen(each.taskArn(), true, running && stays, age));
            }
        }
        return seen;
    }
}
