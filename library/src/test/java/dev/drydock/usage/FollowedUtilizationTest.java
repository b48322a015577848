package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Inside;
import dev.drydock.container.LoadCurve;
import dev.drydock.internal.account.metric.MetricName;
import dev.drydock.internal.account.metric.MetricSource;
import dev.drydock.internal.account.metric.MetricSource.MinuteSource;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Read minute by minute, in whatever order and however late, a metric tells what it tells as a whole. */
class FollowedUtilizationTest {

    private static final int MINUTES = 90;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_minute_is_the_same_read_alone_and_with_all_others(long seed) {
        Random random = new Random(seed);
        try (MeasuredWorld world = new MeasuredWorld()) {
            LoadCurve curve = curve(random);
            long change = random.nextInt(300);
            world.define(
                    "web",
                    512,
                    1024,
                    script -> script.usesCpu(random.nextInt(50))
                            .sharesLoad(curve)
                            .after(Duration.ofSeconds(change))
                            .usesMemory(100 + random.nextInt(500)));
            world.serve("web", 1 + random.nextInt(4));
            List<Followed> all = List.of(
                    new Followed(world, "CPUUtilization", "web"),
                    new Followed(world, "MemoryUtilization", "web"),
                    new Followed(world, "CPUUtilization", "none"));

            long first = world.now();
            for (int minute = 0; minute < MINUTES; minute++) {
                if (random.nextInt(12) == 0) {
                    int count = random.nextInt(6);
                    world.ecs.updateService(
                            b -> b.cluster("prod").service("web").desiredCount(count));
                }
                world.aws.time().advance(Duration.ofMillis(random.nextInt(60_000)));
                if (random.nextInt(20) == 0) {
                    world.aws.view().tasks("prod").stream()
                            .findFirst()
                            .ifPresent(task ->
                                    world.ecs.stopTask(b -> b.cluster("prod").task(task.taskArn())));
                }
                world.settleMinute();
                if (random.nextInt(15) == 0) {
                    world.aws.restore(world.aws.snapshot());
                    all.forEach(Followed::follow);
                }
                for (Followed each : all) {
                    each.look(random, first);
                }
            }

            for (Followed each : all) {
                assertThat(each.mistakes(first))
                        .as("%s of seed %d", each.metric, seed)
                        .isEmpty();
            }
        }
    }

    @Test
    void a_minute_that_is_not_over_tells_nothing_yet() {
        try (MeasuredWorld world = new MeasuredWorld()) {
            world.define("web", 512, 1024, script -> script.usesCpu(100));
            world.serve("web", 1);
            Followed cpu = new Followed(world, "CPUUtilization", "web");

            assertThat(cpu.read(world.now())).isNull();
            world.minutes(1);

            assertThat(cpu.read(world.now() - 60_000)).isNotNull();
        }
    }

    private static LoadCurve curve(Random random) {
        LoadCurve curve = LoadCurve.sinceStart();
        int load = 0;
        for (int minute = 0; minute < 120; minute += 1 + random.nextInt(12)) {
            load = random.nextInt(3) == 0 ? load : random.nextInt(2_000); // often it stays for a while
            curve = curve.at(Duration.ofMinutes(minute), load);
        }
        return random.nextBoolean() ? curve : curve.stepped();
    }

    /** A metric that is read now and then. */
    private static final class Followed {

        private final MeasuredWorld world;
        private final String metric;
        private final String service;
        private MinuteSource source;
        private final TreeMap<Long, Sample> told = new TreeMap<>();

        Followed(MeasuredWorld world, String metric, String service) {
            this.world = world;
            this.metric = metric;
            this.service = service;
            follow();
        }

        void follow() {
            MetricName name = new MetricName("AWS/ECS", metric, new TreeMap<>(MeasuredWorld.ofService(service)));
            source = locked(() -> Inside.world(world.aws)
                    .region(MeasuredWorld.HOME)
                    .metrics()
                    .lookup()
                    .follow(name));
        }

        private <T> T locked(Supplier<T> body) {
            return Inside.world(world.aws).locked(body);
        }

        Sample read(long minute) {
            return locked(() -> source.sample(minute));
        }

        /** Reads a few of the minutes that are over, mostly the newest. */
        void look(Random random, long first) {
            long over = (world.now() - first) / MetricSource.MINUTE;
            for (int i = random.nextInt(3); i > 0 && over > 0; i--) {
                long back = random.nextInt(3) == 0 ? 1 + random.nextInt((int) Math.min(over, 20)) : 1;
                long minute = first + (over - back) * MetricSource.MINUTE;
                Sample sample = read(minute);
                if (sample != null) {
                    told.put(minute, sample);
                }
            }
        }

        List<String> mistakes(long first) {
            List<Sample> whole = world.samples(first, world.now(), "AWS/ECS", metric, MeasuredWorld.ofService(service));
            TreeMap<Long, Sample> expected = new TreeMap<>();
            whole.forEach(each -> expected.put(each.minute(), each));
            List<String> mistakes = new ArrayList<>();
            told.forEach((minute, sample) -> {
                if (!sample.equals(expected.get(minute))) {
                    mistakes.add(sample + " instead of " + expected.get(minute));
                }
            });
            return mistakes;
        }
    }
}
