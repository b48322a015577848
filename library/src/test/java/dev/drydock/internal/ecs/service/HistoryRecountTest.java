package dev.drydock.internal.ecs.service;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.drydock.assertions.ServiceAssert;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Whoever looks at a world after each of its events sees what the assertions about its history say. {@code
 * -Ddrydock.seeds=500} tries more worlds, {@code -Ddrydock.seed=7} that one again.
 */
class HistoryRecountTest {

    private static final int STEPS = 80;

    /** Daemons that lose instances, tasks that are stopped when a snapshot is taken, and hosts that vanish. */
    private static final List<Long> TELLING = List.of(47L, 55L, 59L, 101L, 103L, 117L, 119L, 136L);

    private static final int SHOWN = 6_000;

    static LongStream seeds() {
        Long one = Long.getLong("drydock.seed");
        return one != null
                ? LongStream.of(one)
                : LongStream.concat(
                        LongStream.rangeClosed(1, Long.getLong("drydock.seeds", 12)),
                        TELLING.stream().mapToLong(seed -> seed));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_history_of_services_and_tasks_is_what_one_has_seen(long seed) {
        RandomWorld world = new RandomWorld(seed);
        Recount recount = new Recount(world);
        recount.look();
        world.onlooker = recount::look;
        for (int step = 0; step < STEPS; step++) {
            world.step();
            if (world.last.startsWith("take")) {
                recount.keep();
            } else if (world.last.startsWith("restore")) {
                recount.goBack();
            }
            recount.look();
            if (step % 10 == 9) {
                recount.check("seed " + seed + ", step " + step + " (" + world.last + ")");
            }
        }
    }

    /** What was seen, the last at each instant. */
    private static final class Recount {

        private final RandomWorld world;
        private final TreeMap<Instant, Map<String, int[]>> seen = new TreeMap<>();
        private final Set<String> names = new TreeSet<>();

        /** When each task was seen to run. */
        private final Map<String, Instant[]> runs = new HashMap<>();

        /** The same at the snapshot. */
        private final TreeMap<Instant, Map<String, int[]>> seenThen = new TreeMap<>();

        private final Map<String, Instant[]> runsThen = new HashMap<>();

        Recount(RandomWorld world) {
            this.world = world;
        }

        void keep() {
            seenThen.clear();
            seenThen.putAll(seen);
            runsThen.clear();
            runsThen.putAll(runs);
        }

        void goBack() {
            seen.clear();
            seen.putAll(seenThen);
            runs.clear();
            runs.putAll(runsThen);
        }

        void look() {
            Map<String, int[]> now = new HashMap<>();
            for (Service each : world.aws.view().services(RandomWorld.CLUSTER)) {
                names.add(each.serviceName());
                now.put(each.serviceName(), new int[] {each.desiredCount(), 0});
            }
            for (Task task : world.aws.view().tasks(RandomWorld.CLUSTER)) {
                if (task.startedAt() != null) {
                    runs.put(task.taskArn(), new Instant[] {
                        task.startedAt(),
                        task.executionStoppedAt() == null ? task.stoppedAt() : task.executionStoppedAt()
                    });
                }
                int[] counts = task.group().startsWith("service:")
                        ? now.get(task.group().substring("service:".length()))
                        : null;
                if (counts != null
                        && "RUNNING".equals(task.lastStatus())
                        && "RUNNING".equals(task.desiredStatus())
                        && !"UNHEALTHY".equals(task.healthStatusAsString())) {
                    counts[1]++;
                }
            }
            seen.put(world.aws.time().instant(), now);
        }

        void check(String where) {
            for (String name : names) {
                if (world.aws.view().services(RandomWorld.CLUSTER).stream()
                        .anyMatch(each -> each.serviceName().equals(name))) {
                    int percent = least(name);
                    same(where, name, percent, true, service -> service.neverBelowHealthyPercent(percent));
                    if (percent < 100) {
                        same(where, name, percent + 1, false, service -> service.neverBelowHealthyPercent(percent + 1));
                    }
                }
            }
            int most = most();
            Throwable is = catchThrowable(() -> assertThat(world.aws)
                    .tasks(RandomWorld.CLUSTER)
                    .neverMoreThan(most)
                    .atOnce());
            assertThat(is).as(where + ", never more than " + most).isNull();
            if (most > 0) {
                Throwable one = catchThrowable(() -> assertThat(world.aws)
                        .tasks(RandomWorld.CLUSTER)
                        .neverMoreThan(most - 1)
                        .atOnce());
                assertThat(one).as(where + ", never more than " + (most - 1)).isNotNull();
            }
        }

        private void same(String where, String name, int percent, boolean holds, Consumer<ServiceAssert> what) {
            Throwable is =
                    catchThrowable(() -> what.accept(assertThat(world.aws).service(RandomWorld.CLUSTER, name)));
            assertThat(is == null)
                    .as(() -> where + ", " + name + " never below " + percent + ": "
                            + (is == null ? "passed" : is.getMessage()) + "\nseen: " + text(name))
                    .isEqualTo(holds);
        }

        private String text(String name) {
            StringBuilder text = new StringBuilder();
            seen.forEach((at, counts) -> {
                int[] each = counts.get(name);
                if (each != null) {
                    text.append("\n  ")
                            .append(at)
                            .append(' ')
                            .append(each[1])
                            .append(" of ")
                            .append(each[0]);
                }
            });
            return text.substring(Math.max(0, text.length() - SHOWN));
        }

        private int least(String name) {
            int least = 100;
            int needed = 0;
            for (Map<String, int[]> counts : seen.values()) {
                int[] each = counts.getOrDefault(name, new int[2]);
                needed = Math.max(Math.min(needed, each[0]), Math.min(each[1], each[0]));
                if (needed > 0) {
                    least = Math.min(least, each[1] * 100 / needed);
                }
            }
            return least;
        }

        private int most() {
            int most = 0;
            for (Instant[] begun : runs.values()) {
                Instant at = begun[0];
                int on = 0;
                for (Instant[] run : runs.values()) {
                    if (!run[0].isAfter(at) && (run[1] == null || run[1].isAfter(at) || run[0].equals(at))) {
                        on++;
                    }
                }
                most = Math.max(most, on);
            }
            return most;
        }
    }
}
