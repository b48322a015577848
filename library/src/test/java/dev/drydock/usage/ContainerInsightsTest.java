package dev.drydock.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ClusterSettingName;

/** {@code ECS/ContainerInsights}: only of clusters that have it. */
class ContainerInsightsTest {

    private static final Map<String, String> PROD = Map.of("ClusterName", "prod");
    private static final Map<String, String> WEB = MeasuredWorld.ofService("web");

    private final MeasuredWorld world = new MeasuredWorld();

    @BeforeEach
    void define() {
        world.define("web", 512, 1024, script -> script.usesCpu(128).usesMemory(256));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private void insights(String value) {
        world.ecs.updateClusterSettings(b -> b.cluster("prod")
                .settings(s -> s.name(ClusterSettingName.CONTAINER_INSIGHTS).value(value)));
    }

    @Test
    void a_cluster_without_it_tells_nothing() {
        world.serve("web", 2);
        world.minutes(1);

        assertThat(world.insight("CpuUtilized", WEB)).isEmpty();
        assertThat(world.names(5, "ECS/ContainerInsights")).isEmpty();
    }

    @Test
    void it_is_told_from_the_minute_on_that_it_is_enabled_and_until_it_is_disabled() {
        world.serve("web", 2);
        insights("enabled");
        world.minutes(2);
        insights("disabled");
        world.minutes(2);

        assertThat(world.last(10, "ECS/ContainerInsights", "CpuUtilized", WEB)).hasSize(2);
    }

    @Test
    void tasks_tell_what_they_use_and_reserve() {
        insights("enabled");
        world.serve("web", 3);
        world.minutes(1);

        for (Map<String, String> each :
                List.of(PROD, WEB, Map.of("ClusterName", "prod", "TaskDefinitionFamily", "web"))) {
            assertThat(world.insight("CpuUtilized", each)).containsExactly(128.0);
            assertThat(world.insight("CpuReserved", each)).containsExactly(512.0);
            assertThat(world.insight("MemoryUtilized", each)).containsExactly(256.0);
            assertThat(world.insight("MemoryReserved", each)).containsExactly(1024.0);
        }
        var told = world.last(1, "ECS/ContainerInsights", "MemoryUtilized", WEB).get(0);
        assertThat(told.count()).isEqualTo(3);
        assertThat(told.sum()).isEqualTo(768);
        assertThat(told.unit()).isEqualTo("Megabytes");
    }

    @Test
    void services_and_clusters_tell_their_counts() {
        insights("enabled");
        world.serve("web", 3);
        world.minutes(1);

        assertThat(world.insight("DesiredTaskCount", WEB)).containsExactly(3.0);
        assertThat(world.insight("RunningTaskCount", WEB)).containsExactly(3.0);
        assertThat(world.insight("PendingTaskCount", WEB)).containsExactly(0.0);
        assertThat(world.insight("DeploymentCount", WEB)).containsExactly(1.0);
        assertThat(world.insight("TaskSetCount", WEB)).containsExactly(0.0);
        assertThat(world.insight("TaskCount", PROD)).containsExactly(3.0);
        assertThat(world.insight("ServiceCount", PROD)).containsExactly(1.0);
        assertThat(world.insight("ContainerInstanceCount", PROD)).isEmpty();
    }

    @Test
    void tasks_that_are_on_their_way_are_pending() {
        insights("enabled");
        world.serve("web", 1);
        world.aws.time().advance(Duration.ofSeconds(30));
        world.ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(4));
        world.aws.time().advance(Duration.ofSeconds(30));

        assertThat(world.insight("DesiredTaskCount", WEB)).containsExactly(4.0);
        assertThat(world.insight("PendingTaskCount", WEB)).containsExactly(3.0);
        assertThat(world.insight("RunningTaskCount", WEB)).containsExactly(1.0);
    }

    @Test
    void a_service_without_tasks_still_tells_its_counts_until_it_is_deleted() {
        insights("enabled");
        world.serve("web", 1);
        world.scale("web", 0);
        world.minutes(1);

        assertThat(world.insight("RunningTaskCount", WEB)).containsExactly(0.0);
        world.ecs.deleteService(b -> b.cluster("prod").service("web"));
        world.settle();
        world.minutes(1);

        assertThat(world.insight("RunningTaskCount", WEB)).isEmpty();
        assertThat(world.insight("ServiceCount", PROD)).isEmpty();
    }

    @Test
    void enhanced_observability_tells_of_single_tasks_and_containers() {
        insights("enhanced");
        world.serve("web", 2);
        world.minutes(1);
        String arn = world.ecs.listTasks(b -> b.cluster("prod")).taskArns().get(0);
        String id = arn.substring(arn.lastIndexOf('/') + 1);

        Map<String, String> task = Map.of("ClusterName", "prod", "ServiceName", "web", "TaskId", id);
        Map<String, String> container = Map.of("ClusterName", "prod", "ServiceName", "web", "ContainerName", "app");
        assertThat(world.insight("TaskCpuUtilization", task)).containsExactly(25.0);
        assertThat(world.insight("TaskMemoryUtilization", WEB)).containsExactly(25.0);
        assertThat(world.insight("CpuUtilized", task)).containsExactly(128.0);
        assertThat(world.insight("ContainerCpuUtilized", container)).containsExactly(128.0);
        assertThat(world.insight("ContainerMemoryUtilization", container)).containsExactly(25.0);
        insights("enabled");
        world.minutes(1);
        assertThat(world.insight("TaskCpuUtilization", WEB)).isEmpty();
    }

    @Test
    void whatever_name_is_told_has_a_value() {
        insights("enhanced");
        world.serve("web", 2);
        world.minutes(3);

        List<String> names = world.names(3, "ECS/ContainerInsights");

        assertThat(names)
                .contains("TaskCount{ClusterName=prod}", "CpuUtilized{ClusterName=prod, ServiceName=web}")
                .doesNotHaveDuplicates();
        for (String each : names) {
            String metric = each.substring(0, each.indexOf('{'));
            Map<String, String> dimensions = new TreeMap<>();
            for (String pair :
                    each.substring(each.indexOf('{') + 1, each.length() - 1).split(", ")) {
                dimensions.put(pair.split("=")[0], pair.split("=")[1]);
            }
            assertThat(world.last(3, "ECS/ContainerInsights", metric, dimensions))
                    .as(each)
                    .isNotEmpty();
        }
    }
}
