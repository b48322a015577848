package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.world.ShadowCheck;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;

/**
 * Ten thousand random steps, a hundred in each of a hundred worlds: whatever happens, what must hold does, and when the
 * trouble is over every service is as desired. {@code -Ddrydock.seeds=5000} tries more worlds, {@code -Ddrydock.seed=7}
 * that one again.
 */
class RandomWorldTest {

    private static final int STEPS = 100;
    private static final int WATCHED_CLOSELY = 10;

    static LongStream seeds() {
        Long one = Long.getLong("drydock.seed");
        return one == null ? LongStream.rangeClosed(1, Long.getLong("drydock.seeds", 100)) : LongStream.of(one);
    }

    static LongStream largeSeeds() {
        Long one = Long.getLong("drydock.seed");
        return one == null ? LongStream.rangeClosed(1, Long.getLong("drydock.large", 1)) : LongStream.of(one);
    }

    /** Three hundred instances and as many services; {@code -Ddrydock.large=200} tries more worlds. */
    @ParameterizedTest
    @MethodSource("largeSeeds")
    void whatever_happens_a_large_world_stays_sound(long seed) {
        RandomWorld world = new RandomWorld(seed, RandomWorld.Size.LARGE);
        world.populate();
        happens(world, seed, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_the_world_stays_sound(long seed) {
        RandomWorld world = new RandomWorld(seed);
        if (seed <= WATCHED_CLOSELY) {
            world.aws.invariants().watchEveryInstant();
        }
        happens(world, seed, 1);
    }

    private static void happens(RandomWorld world, long seed, int stepsACheck) {
        int step = 0;
        ShadowCheck shadow = new ShadowCheck(world.aws);
        try {
            for (; step < STEPS; step++) {
                world.step();
                if (step % stepsACheck == 0) {
                    world.aws.invariants().check();
                    shadow.check();
                    world.checkBalancers();
                    world.checkScalers();
                    if (step % 20 == 19) {
                        world.checkAlarms();
                    }
                }
            }
            if (seed % 4 == 0) {
                world.aws.invariants().checkSnapshot();
            }
            List<String> kept = world.heal();
            world.aws.time().advance(Duration.ofMinutes(45));
            world.aws.time().settle();
            world.aws.invariants().check();
            ended(world, kept);
        } catch (RuntimeException | AssertionError broken) {
            throw new AssertionError(
                    "Seed " + seed + ", step " + step + " (" + world.last + "), replay with -Ddrydock.seed=" + seed
                            + "\n" + broken.getMessage() + "\n" + world.aws.describe(),
                    broken);
        }
    }

    private static void ended(RandomWorld world, List<String> kept) {
        assertThat(world.services())
                .extracting(Service::serviceName)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(kept);
        assertThat(world.services()).allSatisfy(service -> {
            assertThat(service.runningCount()).isEqualTo(service.desiredCount());
            assertThat(service.pendingCount()).isZero();
            assertThat(service.deployments())
                    .extracting(Deployment::rolloutStateAsString)
                    .containsExactly("COMPLETED");
        });
    }
}
