package dev.drydock.internal.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.fault.ReadLag;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** What a world keeps of its past, and what reads under a lag see of it. */
class WorldHistoryTest {

    private static final Duration LAG = Duration.ofSeconds(5);

    private static Drydock world(long seed) {
        Drydock aws = Drydock.builder().seed(seed).time(TimeMode.manual()).build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        return aws;
    }

    private static void run(Drydock aws) {
        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
    }

    private static int kept(Drydock aws) {
        return Inside.world(aws).history().size();
    }

    @Test
    void without_a_lag_nothing_is_kept() {
        try (Drydock aws = world(1)) {
            aws.faults().pages().areShort();
            run(aws);
            aws.time().settle();

            assertThat(kept(aws)).isZero();
            assertThat(aws.time().pending()).noneMatch(each -> each.contains("reads see"));
        }
    }

    @Test
    void once_no_lag_is_to_come_nothing_is_kept_any_more() {
        try (Drydock aws = world(1)) {
            ReadLag lag = aws.faults().reads().lagBehind(LAG);
            run(aws);
            aws.time().advance(Duration.ofSeconds(1));
            assertThat(kept(aws)).isPositive();

            aws.faults().remove(lag);
            run(aws);
            aws.time().settle();

            assertThat(kept(aws)).isZero();
        }
    }

    @Test
    void a_lag_that_is_over_keeps_nothing() {
        try (Drydock aws = world(1)) {
            aws.faults().reads().lagBehind(LAG).lasts(Duration.ofSeconds(30));
            run(aws);
            aws.time().advance(Duration.ofMinutes(1));
            run(aws);
            aws.time().advance(Duration.ofMinutes(1));

            assertThat(kept(aws)).isZero();
        }
    }

    @Test
    void what_happens_right_after_a_world_has_settled_is_seen_late() {
        try (Drydock aws = world(1)) {
            aws.faults().reads().lagBehind(LAG);
            run(aws);
            aws.time().settle();
            int before = tasks(aws);

            run(aws);

            assertThat(tasks(aws)).isEqualTo(before).isEqualTo(1);
            aws.time().advance(LAG);
            assertThat(tasks(aws)).isEqualTo(2);
        }
    }

    private static int tasks(Drydock aws) {
        return aws.ecs().listTasks(b -> b.cluster("prod")).taskArns().size();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT5S", "PT1H"})
    void what_is_kept_stays_bounded_over_a_day(Duration lag) {
        try (Drydock aws = world(1)) {
            aws.images().add("shop/noisy:1", s -> s.repeat(90_000, Duration.ofSeconds(1), r -> r.logs("hello")));
            aws.given().cluster("prod").service("noisy", "shop/noisy:1").running(1);
            aws.faults().reads().lagBehind(lag);

            for (int hour = 0; hour < 24; hour++) {
                aws.time().advance(Duration.ofHours(1));
                aws.ecs().listTasks(b -> b.cluster("prod"));
                assertThat(kept(aws)).isLessThanOrEqualTo(WorldHistory.MOST_IMAGES);
                if (lag.equals(LAG)) {
                    assertThat(kept(aws)).isLessThan(20);
                }
            }
            assertThat(aws.time().pending().size()).isLessThan(lag.equals(LAG) ? 100 : 5_000);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void reads_see_the_world_exactly_as_it_stood(long seed) {
        Random random = new Random(seed);
        try (Drydock aws = world(seed)) {
            TreeMap<Long, List<String>> truth = new TreeMap<>();
            truth.put(Long.MIN_VALUE, List.of());
            aws.faults().reads().lagBehind(LAG);
            for (int step = 0; step < 300; step++) {
                if (random.nextInt(8) == 0) {
                    run(aws);
                }
                if (random.nextInt(12) == 0) {
                    aws.view().tasks("prod").stream()
                            .filter(each -> each.desiredStatus().equals("RUNNING"))
                            .findFirst()
                            .ifPresent(each ->
                                    aws.ecs().stopTask(b -> b.cluster("prod").task(each.taskArn())));
                }
                truth.put(now(aws), statuses(aws.view().tasks("prod")));

                assertThat(statuses(seen(aws)))
                        .as("step %s", step)
                        .isEqualTo(truth.floorEntry(now(aws) - LAG.toMillis()).getValue());

                aws.time().advance(Duration.ofMillis(100));
            }
        }
    }

    /** However time passes: another world, which does the same as far behind as reads lag, shows the truth of then. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void late_reads_see_what_a_world_shows_that_is_behind(long seed) {
        Random random = new Random(seed);
        Deque<Map.Entry<Instant, Consumer<Drydock>>> toCome = new ArrayDeque<>();
        try (Drydock aws = jittered(seed);
                Drydock behind = jittered(seed)) {
            aws.faults().reads().lagBehind(LAG);
            for (int step = 0; step < 150; step++) {
                Consumer<Drydock> call = call(aws, random);
                toCome.add(Map.entry(aws.time().instant(), call));
                call.accept(aws);
                aws.time().advance(Duration.ofMillis(random.nextInt(3) == 0 ? 7_000 : 50 + random.nextInt(1_500)));
                Instant then = aws.time().instant().minus(LAG);
                while (!toCome.isEmpty() && !toCome.peek().getKey().isAfter(then)) {
                    advance(behind, toCome.peek().getKey());
                    toCome.remove().getValue().accept(behind);
                }
                if (behind.time().instant().isBefore(then)) {
                    advance(behind, then);
                }
                if (random.nextBoolean() && !behind.time().instant().isAfter(then)) {
                    assertThat(seen(aws)).as("step %s", step).isEqualTo(seen(behind));
                    assertThat(service(aws)).as("step %s", step).isEqualTo(service(behind));
                }
            }
        }
    }

    private static Drydock jittered(long seed) {
        Drydock aws = Drydock.builder()
                .seed(seed)
                .time(TimeMode.manual())
                .timings(Timings.jittered())
                .build();
        aws.given().cluster("prod").and().taskDefinition("web", "shop/web:1");
        aws.given().cluster("prod").service("api", "shop/api:1").running(3);
        return aws;
    }

    private static void advance(Drydock aws, Instant to) {
        aws.time().advance(Duration.between(aws.time().instant(), to));
    }

    private static Consumer<Drydock> call(Drydock aws, Random random) {
        int count = random.nextInt(6);
        return switch (random.nextInt(12)) {
            case 0 -> WorldHistoryTest::run;
            case 1 -> {
                List<Task> tasks = aws.view().tasks("prod");
                String task = tasks.get(random.nextInt(tasks.size())).taskArn();
                yield world -> world.ecs().stopTask(b -> b.cluster("prod").task(task));
            }
            case 2 ->
                world -> world.ecs()
                        .updateService(b -> b.cluster("prod").service("api").desiredCount(count));
            case 3 ->
                world -> world.ecs()
                        .updateService(b -> b.cluster("prod").service("api").forceNewDeployment(true));
            default -> world -> {};
        };
    }

    private static Service service(Drydock aws) {
        return aws.ecs()
                .describeServices(b -> b.cluster("prod").services("api"))
                .services()
                .get(0);
    }

    private static long now(Drydock aws) {
        return aws.time().instant().toEpochMilli();
    }

    private static List<Task> seen(Drydock aws) {
        List<String> arns = new ArrayList<>(aws.ecs()
                .listTasks(b -> b.cluster("prod").desiredStatus("RUNNING"))
                .taskArns());
        arns.addAll(aws.ecs()
                .listTasks(b -> b.cluster("prod").desiredStatus("STOPPED"))
                .taskArns());
        return arns.isEmpty()
                ? List.of()
                : aws.ecs().describeTasks(b -> b.cluster("prod").tasks(arns)).tasks();
    }

    private static List<String> statuses(List<Task> tasks) {
        return tasks.stream()
                .map(each -> each.taskArn() + each.lastStatus() + each.desiredStatus())
                .sorted()
                .toList();
    }

    @Test
    void a_lag_does_not_change_what_happens() {
        assertThat(whatHappens(true)).isEqualTo(whatHappens(false));
    }

    private static String whatHappens(boolean late) {
        try (Drydock aws = world(3)) {
            aws.given().cluster("prod").service("api", "shop/api:1").running(3);
            if (late) {
                aws.faults().reads().lagBehind(LAG);
            }
            StringBuilder text = new StringBuilder();
            for (int step = 0; step < 60; step++) {
                if (step % 20 == 0) {
                    run(aws);
                    aws.ecs()
                            .updateService(b -> b.cluster("prod").service("api").forceNewDeployment(true));
                }
                seen(aws);
                aws.ecs().describeServices(b -> b.cluster("prod").services("api"));
                aws.time().advance(Duration.ofSeconds(1));
                text.append(aws.view().tasks("prod"))
                        .append(aws.view().service("prod", "api"))
                        .append('\n');
            }
            return text.toString();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_caller_never_sees_an_older_state_than_it_saw(long seed) {
        Random random = new Random(seed);
        try (Drydock aws = world(seed)) {
            aws.faults().reads().lagBehind(Duration.ofSeconds(2)).every(2);
            aws.faults().reads().lagBehind(Duration.ofSeconds(20)).withProbability(0.3);
            aws.faults().reads().lagBehind(Duration.ofSeconds(9)).times(30);
            assertThat(shrinks(aws, random)).isZero();
        }
    }

    @Test
    void unless_it_is_said_that_reads_go_even_backwards() {
        int shrinks = 0;
        for (long seed = 1; seed <= 5; seed++) {
            try (Drydock aws = world(seed)) {
                aws.faults().reads().lagBehind(Duration.ofSeconds(20)).evenBackwards();
                shrinks += shrinks(aws, new Random(seed));
            }
        }
        assertThat(shrinks).isPositive();
    }

    /** How often a list has become shorter to which items are added only. */
    private static int shrinks(Drydock aws, Random random) {
        int shrinks = 0;
        int seen = 0;
        for (int step = 0; step < 300; step++) {
            int number = step;
            if (random.nextInt(3) == 0) {
                aws.logs().createLogGroup(b -> b.logGroupName("/app/" + number));
            }
            int size = aws.logs()
                    .describeLogGroups(b -> b.logGroupNamePrefix("/app/"))
                    .logGroups()
                    .size();
            shrinks += size < seen ? 1 : 0;
            seen = size;
            aws.time().advance(Duration.ofMillis(random.nextInt(2_000)));
            if (random.nextInt(10) == 0 && aws.view().logGroups().size() > 45) {
                return shrinks;
            }
        }
        return shrinks;
    }
}
