package dev.drydock.internal.ecs.task.container;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.ChildKilled;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.container.ContainerScript.Memory;
import dev.drydock.internal.container.ContainerScript.Probe;
import dev.drydock.internal.container.ContainerScript.Sigterm;
import dev.drydock.internal.container.ContainerScript.Step;
import dev.drydock.internal.container.SignalWindows;
import dev.drydock.internal.ecs.task.Fleet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.Task;

/** Whatever the containers of a task do, its states go forward, its timestamps are in order, and once stopped it ends. */
class RandomContainersTest {

    private static final List<String> STATES = List.of(
            "PROVISIONING",
            "PENDING",
            "ACTIVATING",
            "RUNNING",
            "DEACTIVATING",
            "STOPPING",
            "DEPROVISIONING",
            "STOPPED");
    private static final List<String> CONTAINER_STATES = List.of("PENDING", "RUNNING", "STOPPED");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    private static ContainerScript script(SplittableRandom random) {
        List<Step> steps = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Duration at = Duration.ofMillis(random.nextInt(200_000));
            steps.add(
                    switch (random.nextInt(5)) {
                        case 0 -> new Health(at, random.nextBoolean());
                        case 1 -> new Probe(at, Duration.ofSeconds(random.nextInt(12)));
                        case 2 -> new Memory(at, random.nextInt(160));
                        case 3 -> new ChildKilled(at);
                        default -> new Exits(at, random.nextInt(3));
                    });
        }
        steps.sort(Comparator.comparing(Step::at));
        Sigterm sigterm = switch (random.nextInt(4)) {
            case 0 -> Sigterm.IGNORED;
            case 1 ->
                new Sigterm(
                        List.of(new Exits(Duration.ofSeconds(random.nextInt(20)), 9)),
                        new SignalWindows(List.of(), Duration.ZERO, Duration.ZERO));
            case 2 -> new Sigterm(List.of(new Exits(Duration.ofSeconds(random.nextInt(20)), 9)), SignalWindows.ALWAYS);
            default -> Sigterm.OBEYED;
        };
        return new ContainerScript(steps, sigterm);
    }

    /** Containers depend on later ones only, so that there are no circles. */
    private static ContainerDefinition definition(int index, int count, boolean[] essential, SplittableRandom random) {
        return container("c" + index, c -> {
            c.essential(essential[index])
                    .stopTimeout(2 + random.nextInt(20))
                    .healthCheck(h -> h.command("CMD", "x")
                            .interval(5 + random.nextInt(10))
                            .retries(1 + random.nextInt(3))
                            .startPeriod(random.nextInt(2) * 20));
            if (random.nextInt(3) == 0) {
                c.startTimeout(2 + random.nextInt(60));
            }
            if (random.nextInt(3) == 0) {
                c.restartPolicy(r -> r.enabled(true).restartAttemptPeriod(60).ignoredExitCodes(random.nextInt(3)));
            }
            if (index + 1 < count && random.nextBoolean()) {
                int on = index + 1 + random.nextInt(count - index - 1);
                List<String> conditions = essential[on]
                        ? List.of("START", "HEALTHY")
                        : List.of("START", "HEALTHY", "COMPLETE", "SUCCESS");
                String condition = conditions.get(random.nextInt(conditions.size()));
                c.dependsOn(d -> d.containerName("c" + on).condition(condition));
            }
        });
    }

    private static void furnish(Fleet fleet, SplittableRandom random) {
        fleet.instance("m5.large");
        int count = 1 + random.nextInt(5);
        boolean[] essential = new boolean[count];
        essential[0] = true;
        IntStream.range(1, count).forEach(i -> essential[i] = random.nextInt(3) == 0);
        ContainerDefinition[] all = new ContainerDefinition[count];
        for (int i = 0; i < count; i++) {
            fleet.scripts.put("c" + i + ":1", script(random));
            all[i] = definition(i, count, essential, random);
        }
        fleet.register(b -> b.family("f")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE", "EC2")
                .cpu("256")
                .memory("1024")
                .containerDefinitions(all));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void states_go_forward_timestamps_are_ordered_and_what_is_stopped_ends(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fleet fleet = new Fleet();
        furnish(fleet, random);
        String type = random.nextBoolean() ? "FARGATE" : "EC2";
        Task created = fleet.run(
                        b -> b.taskDefinition("f").launchType(type).networkConfiguration(Fleet.network("subnet-1")))
                .get(0);
        int stopAfter = random.nextInt(300);
        Task before = created;

        for (int second = 0; second < stopAfter; second++) {
            fleet.pass(1);
            before = assertForward(before, fleet.describe(created));
        }
        fleet.stop(created);
        for (int second = 0; second < 200; second++) {
            fleet.pass(1);
            before = assertForward(before, fleet.describe(created));
        }

        assertThat(before.lastStatus()).isEqualTo("STOPPED");
        assertThat(before.containers()).allMatch(each -> each.lastStatus().equals("STOPPED"));
        fleet.settle();
        assertThat(fleet.describe(created)).isEqualTo(before);
    }

    private static Task assertForward(Task before, Task now) {
        assertThat(STATES.indexOf(now.lastStatus())).isGreaterThanOrEqualTo(STATES.indexOf(before.lastStatus()));
        assertThat(now.version()).isGreaterThanOrEqualTo(before.version());
        if (before.desiredStatus().equals("STOPPED")) {
            assertThat(now.desiredStatus()).isEqualTo("STOPPED");
            assertThat(now.stoppedReason()).isEqualTo(before.stoppedReason());
        }
        Map<String, Container> earlier = new HashMap<>();
        before.containers().forEach(each -> earlier.put(each.name(), each));
        for (Container each : now.containers()) {
            Container was = earlier.get(each.name());
            assertThat(CONTAINER_STATES.indexOf(each.lastStatus()))
                    .isGreaterThanOrEqualTo(CONTAINER_STATES.indexOf(was.lastStatus()));
            assertThat(each.exitCode() == null || each.lastStatus().equals("STOPPED"))
                    .isTrue();
            if (was.lastStatus().equals("STOPPED")) {
                assertThat(each.exitCode()).isEqualTo(was.exitCode());
            }
        }
        assertOrdered(now);
        return now;
    }

    private static void assertOrdered(Task task) {
        assertOrdered(
                task.createdAt(),
                task.connectivityAt(),
                task.pullStartedAt(),
                task.pullStoppedAt(),
                task.startedAt(),
                task.stoppingAt(),
                task.stoppedAt());
        assertOrdered(task.startedAt(), task.stoppedAt());
        assertOrdered(task.pullStoppedAt(), task.executionStoppedAt(), task.stoppedAt());
        if ("EssentialContainerExited".equals(task.stopCodeAsString())) {
            assertThat(task.executionStoppedAt()).isBeforeOrEqualTo(task.stoppingAt());
        }
        if ("UserInitiated".equals(task.stopCodeAsString()) && task.executionStoppedAt() != null) {
            assertThat(task.stoppingAt()).isBeforeOrEqualTo(task.executionStoppedAt());
        }
        assertThat(task.stoppingAt() == null).isEqualTo(task.desiredStatus().equals("RUNNING"));
        assertThat(task.stoppedAt() == null).isNotEqualTo(task.lastStatus().equals("STOPPED"));
    }

    private static void assertOrdered(Instant... instants) {
        Instant last = Instant.MIN;
        for (Instant each : instants) {
            if (each != null) {
                assertThat(each).isAfterOrEqualTo(last);
                last = each;
            }
        }
    }
}
