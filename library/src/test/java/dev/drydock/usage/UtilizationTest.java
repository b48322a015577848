package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.container.LoadCurve;
import dev.drydock.internal.account.metric.MetricSource.Sample;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;

/** {@code AWS/ECS}: what services and clusters use of what they reserve. */
class UtilizationTest {

    private final MeasuredWorld world = new MeasuredWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void a_service_uses_part_of_what_its_tasks_reserve() {
        world.define("web", 512, 1024, script -> script.usesCpu(128).usesMemory(256));
        world.serve("web", 3);

        world.minutes(1);

        assertThat(world.cpu(1, "web")).containsExactly(25.0);
        assertThat(world.memory(1, "web")).containsExactly(25.0);
    }

    @Test
    void each_task_is_a_value_of_the_minute() {
        world.define("web", 512, 1024, script -> script.usesCpu(128));
        world.serve("web", 3);

        world.minutes(1);

        Sample told = world.last(1, "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web"))
                .get(0);
        assertThat(told).isEqualTo(new Sample(world.now() - 60_000, 3, 75, 25, 25, "Percent"));
    }

    @Test
    void twice_the_tasks_share_a_load_at_half_the_utilization() {
        world.define("web", 512, 1024, script -> script.sharesLoad(LoadCurve.steady(768)));
        world.serve("web", 2);
        world.minutes(1);

        assertThat(world.cpu(1, "web")).containsExactly(75.0);
        world.scale("web", 4);
        world.minutes(1);

        assertThat(world.cpu(1, "web")).containsExactly(37.5);
    }

    @Test
    void a_curve_is_followed_minute_by_minute() {
        LoadCurve rise = LoadCurve.sinceStart()
                .at(Duration.ofMinutes(20), 0)
                .at(Duration.ofMinutes(30), 500)
                .at(Duration.ofMinutes(32), 100);
        world.define("web", 1024, 2048, script -> script.load(rise));
        world.serve("web", 1);
        long start = world.aws.time().start().toEpochMilli();

        world.minutes(40);

        assertThat(world.samples(
                        start + 1_200_000,
                        start + 2_040_000,
                        "AWS/ECS",
                        "CPUUtilization",
                        MeasuredWorld.ofService("web")))
                .extracting(each -> Math.round(each.sum() * 10.24 * 1e6) / 1e6)
                .containsExactly(
                        25.0, 75.0, 125.0, 175.0, 225.0, 275.0, 325.0, 375.0, 425.0, 475.0, 400.0, 200.0, 100.0, 100.0);
    }

    @Test
    void the_least_and_the_greatest_are_of_a_look_every_twenty_seconds() {
        LoadCurve steps = LoadCurve.sinceStart()
                .at(Duration.ofMinutes(30), 1024)
                .at(Duration.ofMinutes(30).plusSeconds(20), 0)
                .at(Duration.ofMinutes(30).plusSeconds(40), 512)
                .stepped();
        world.define("web", 1024, 2048, script -> script.load(steps));
        world.serve("web", 1);
        world.minutes(40);

        long minute = world.aws.time().start().toEpochMilli() + 1_800_000;
        assertThat(world.samples(minute, minute + 60_000, "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web")))
                .containsExactly(new Sample(minute, 1, 50, 0, 100, "Percent"));
    }

    @Test
    void without_a_task_size_more_can_be_used_than_is_reserved() {
        world.aws.given().cluster("prod").instances(1, "m5.large");
        world.aws.images().add("shop/hot", script -> script.usesCpu(1024).usesMemory(400));
        world.defineHosted(
                "hot",
                ContainerDefinition.builder()
                        .name("app")
                        .image("shop/hot:1")
                        .cpu(256)
                        .memory(512)
                        .memoryReservation(128)
                        .build());
        world.ecs.createService(
                b -> b.cluster("prod").serviceName("hot").taskDefinition("hot").desiredCount(1));
        world.settle();

        world.minutes(1);

        assertThat(world.cpu(1, "hot")).containsExactly(400.0);
        assertThat(world.memory(1, "hot")).containsExactly(312.5);
    }

    @Test
    void with_a_task_size_no_more_is_used_than_that() {
        world.define("web", 256, 512, script -> script.usesCpu(4096));
        world.serve("web", 1);

        world.minutes(1);

        assertThat(world.cpu(1, "web")).containsExactly(100.0);
    }

    @Test
    void a_cluster_uses_and_reserves_part_of_what_its_instances_have() {
        world.aws.given().cluster("prod").instances(2, "m5.large"); // 2,048 CPU units each
        world.aws.images().add("shop/api", script -> script.usesCpu(256).usesMemory(64));
        world.defineHosted(
                "api",
                ContainerDefinition.builder()
                        .name("app")
                        .image("shop/api:1")
                        .cpu(1024)
                        .memory(128)
                        .build());
        world.ecs.createService(
                b -> b.cluster("prod").serviceName("api").taskDefinition("api").desiredCount(2));
        world.settle();

        world.minutes(1);

        assertThat(world.ofCluster("CPUReservation")).containsExactly(50.0);
        assertThat(world.ofCluster("CPUUtilization")).containsExactly(12.5);
        double registered = world
                .ecs
                .describeContainerInstances(b -> b.cluster("prod")
                        .containerInstances(world.ecs
                                .listContainerInstances(list -> list.cluster("prod"))
                                .containerInstanceArns()))
                .containerInstances()
                .stream()
                .flatMap(each -> each.registeredResources().stream())
                .filter(each -> each.name().equals("MEMORY"))
                .mapToInt(each -> each.integerValue())
                .sum();
        assertThat(world.ofCluster("MemoryReservation")).containsExactly(rounded(100 * 256 / registered));
        assertThat(world.ofCluster("MemoryUtilization")).containsExactly(rounded(100 * 128 / registered));
        assertThat(world.ofCluster("GPUReservation")).isEmpty();
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }

    @Test
    void a_cluster_on_fargate_tells_nothing_of_itself() {
        world.define("web", 256, 512, script -> script.usesCpu(64));
        world.serve("web", 1);
        world.minutes(1);

        assertThat(world.ofCluster("CPUUtilization")).isEmpty();
        assertThat(world.names(1, "AWS/ECS"))
                .containsExactly(
                        "CPUUtilization{ClusterName=prod, ServiceName=web}",
                        "MemoryUtilization{ClusterName=prod, ServiceName=web}");
    }

    @Test
    void where_nothing_runs_nothing_is_told() {
        world.define("web", 256, 512, script -> script.usesCpu(64));
        world.serve("web", 1);
        world.scale("web", 0);
        world.minutes(2);

        assertThat(world.cpu(2, "web")).isEmpty();
        assertThat(world.names(2, "AWS/ECS")).isEmpty();
        assertThat(world.names(30, "AWS/ECS")).hasSize(2);
    }

    @Test
    void a_minute_is_told_when_it_is_over() {
        world.define("web", 256, 512, script -> script.usesCpu(64));
        world.serve("web", 1);

        world.aws.time().advance(Duration.ofMillis(59_999));
        assertThat(world.samples(
                        world.now() - 59_999,
                        world.now() + 60_000,
                        "AWS/ECS",
                        "CPUUtilization",
                        MeasuredWorld.ofService("web")))
                .isEmpty();
        world.aws.time().advance(Duration.ofMillis(1));

        assertThat(world.cpu(1, "web")).containsExactly(25.0);
    }

    @Test
    void a_task_counts_for_the_part_of_the_minute_that_it_ran() {
        world.define("web", 256, 512, script -> script.usesCpu(128));
        world.serve("web", 1);
        world.minutes(1);
        world.aws.images().add("shop/web", script -> script.usesCpu(0));
        world.ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(2));
        world.settle();

        Sample mixed = world.last(5, "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web")).stream()
                .filter(each -> each.count() == 2)
                .findFirst()
                .orElseThrow();

        double average = mixed.sum() / mixed.count();
        assertThat(average).isGreaterThan(25).isLessThan(50);
        assertThat(mixed.minimum()).isZero();
        assertThat(mixed.maximum()).isEqualTo(50);
    }

    @Test
    void minutes_longer_ago_than_sixty_three_days_are_not_told() {
        world.define("web", 256, 512, script -> script.usesCpu(64));
        world.serve("web", 2);
        world.minutes(1);
        long first = world.now();
        world.scale("web", 1);
        world.aws.time().advance(Duration.ofDays(62));
        assertThat(world.samples(first - 60_000, first, "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web")))
                .extracting(Sample::count)
                .containsExactly(2.0);

        world.aws.time().advance(Duration.ofDays(2));
        world.scale("web", 0);

        assertThat(world.samples(first - 60_000, first, "AWS/ECS", "CPUUtilization", MeasuredWorld.ofService("web")))
                .isEmpty();
    }

    @Test
    void a_world_that_is_put_back_here_or_elsewhere_tells_the_same() {
        world.define(
                "web",
                512,
                1024,
                script -> script.sharesLoad(LoadCurve.daily().at("00:00", 100).at("12:00", 700)));
        world.serve("web", 2);
        world.minutes(5);
        Map<String, String> web = MeasuredWorld.ofService("web");
        var before = world.last(60, "AWS/ECS", "CPUUtilization", web);

        MeasuredWorld fork = new MeasuredWorld(world.aws.recipe().build());
        fork.aws.restore(world.aws.snapshot());
        world.aws.restore(world.aws.snapshot());

        assertThat(before).isNotEmpty();
        assertThat(world.last(60, "AWS/ECS", "CPUUtilization", web)).isEqualTo(before);
        assertThat(fork.last(60, "AWS/ECS", "CPUUtilization", web)).isEqualTo(before);
        fork.minutes(3);
        world.minutes(3);
        assertThat(fork.cpu(3, "web")).hasSize(3).isEqualTo(world.cpu(3, "web"));
    }
}
