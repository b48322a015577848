package dev.drydock.internal.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.Task;

/**
 * Every example of the developer guide's pages on placement, as its JSON stands there, and what it does.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/constraint-examples.html">Constraints</a>
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/strategy-examples.html">Strategies</a>
 */
class DocumentedPlacementTest {

    private static final String T2 = """
            "placementConstraints": [
                {
                    "expression": "attribute:ecs.instance-type =~ t2.*",
                    "type": "memberOf"
                }
            ]""";
    private static final String WITH_DAEMON = """
            "placementConstraints": [
                {
                    "expression": "task:group == service:daemon-service",
                    "type": "memberOf"
                }
            ]""";
    private static final String WITH_DATABASES = """
            "placementConstraints": [
                {
                    "expression": "task:group == databases",
                    "type": "memberOf"
                }
            ]""";
    private static final String DISTINCT = """
            "placementConstraints": [
                {
                    "type": "distinctInstance"
                }
            ]""";
    private static final String EVEN_ZONES = """
            "placementStrategy": [
                {
                    "field": "attribute:ecs.availability-zone",
                    "type": "spread"
                }
            ]""";
    private static final String EVEN_INSTANCES = """
            "placementStrategy": [
                {
                    "field": "instanceId",
                    "type": "spread"
                }
            ]""";
    private static final String PACKED = """
            "placementStrategy": [
                {
                    "field": "memory",
                    "type": "binpack"
                }
            ]""";
    private static final String RANDOM = """
            "placementStrategy": [
                {
                    "type": "random"
                }
            ]""";
    private static final String ZONES_THEN_INSTANCES = """
            "placementStrategy": [
                {
                    "field": "attribute:ecs.availability-zone",
                    "type": "spread"
                },
                {
                    "field": "instanceId",
                    "type": "spread"
                }
            ]""";
    private static final String ZONES_THEN_PACKED = """
            "placementStrategy": [
                {
                    "field": "attribute:ecs.availability-zone",
                    "type": "spread"
                },
                {
                    "field": "memory",
                    "type": "binpack"
                }
            ]""";
    private static final String INSTANCES_THEN_PACKED = """
            "placementStrategy": [
                {
                    "field": "instanceId",
                    "type": "spread"
                },
                {
                    "field": "memory",
                    "type": "binpack"
                }
            ]""";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    /** Who places tasks. */
    private enum Placer {
        RUN_TASK,
        CREATE_SERVICE,
        UPDATE_SERVICE,
        TASK_DEFINITION
    }

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod");
        define("web");
        define("databases");
    }

    private void define(String family, PlacementConstraint... constraints) {
        ecs.registerTaskDefinition(b -> b.family(family)
                .placementConstraints(List.of(constraints).stream()
                        .map(each ->
                                software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint.builder()
                                        .type(each.typeAsString())
                                        .expression(each.expression())
                                        .build())
                        .toList())
                .containerDefinitions(c -> c.name("app").image("web:1").cpu(64).memory(256)));
    }

    private void fleet(int count, String... types) {
        aws.given().cluster("prod").instances(count, fleet -> fleet.types(types));
    }

    // ---- the examples as they are written

    private static List<JsonNode> list(String json, String member) {
        try {
            List<JsonNode> list = new ArrayList<>();
            new ObjectMapper().readTree("{" + json + "}").path(member).forEach(list::add);
            return list;
        } catch (java.io.IOException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).textValue();
    }

    private static PlacementConstraint[] constraints(String json) {
        return list(json, "placementConstraints").stream()
                .map(each -> PlacementConstraint.builder()
                        .type(text(each, "type"))
                        .expression(text(each, "expression"))
                        .build())
                .toArray(PlacementConstraint[]::new);
    }

    private static PlacementStrategy[] strategies(String json) {
        return list(json, "placementStrategy").stream()
                .map(each -> PlacementStrategy.builder()
                        .type(text(each, "type"))
                        .field(text(each, "field"))
                        .build())
                .toArray(PlacementStrategy[]::new);
    }

    // ---- what places

    private List<Task> run(int count, String json) {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .count(count)
                        .placementConstraints(constraints(json))
                        .placementStrategy(strategies(json)))
                .tasks();
    }

    private List<Task> place(Placer placer, int count, String json) {
        switch (placer) {
            case RUN_TASK -> {
                return run(count, json);
            }
            case TASK_DEFINITION -> {
                define("picky", constraints(json));
                return ecs.runTask(
                                b -> b.cluster("prod").taskDefinition("picky").count(count))
                        .tasks();
            }
            case CREATE_SERVICE -> {
                service("web", count, json);
                return tasks("web");
            }
            case UPDATE_SERVICE -> {
                service("web", 0, "");
                ecs.updateService(b ->
                        b.cluster("prod").service("web").desiredCount(count).placementConstraints(constraints(json)));
                aws.time().settle();
                return tasks("web");
            }
        }
        throw new AssertionError(placer);
    }

    private void service(String name, int count, String json) {
        ecs.createService(b -> b.cluster("prod")
                .serviceName(name)
                .taskDefinition("web")
                .desiredCount(count)
                .placementConstraints(constraints(json))
                .placementStrategy(strategies(json)));
        aws.time().settle();
    }

    private List<Task> tasks(String service) {
        List<String> arns =
                ecs.listTasks(b -> b.cluster("prod").serviceName(service)).taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(b -> b.cluster("prod").tasks(arns)).tasks();
    }

    private List<String> instances(String filter) {
        return ecs.listContainerInstances(b -> b.cluster("prod").filter(filter)).containerInstanceArns();
    }

    private static List<String> hosts(List<Task> tasks) {
        return tasks.stream().map(Task::containerInstanceArn).toList();
    }

    private static Map<String, Integer> perHost(List<Task> tasks) {
        Map<String, Integer> counts = new TreeMap<>();
        hosts(tasks).forEach(each -> counts.merge(each, 1, Integer::sum));
        return counts;
    }

    private static Map<String, Integer> perZone(List<Task> tasks) {
        Map<String, Integer> counts = new TreeMap<>();
        tasks.forEach(each -> counts.merge(each.availabilityZone(), 1, Integer::sum));
        return counts;
    }

    // ---- constraints

    @ParameterizedTest
    @EnumSource
    void tasks_are_placed_on_t2_instances(Placer placer) {
        fleet(4, "m5.large", "t2.medium");

        assertThat(hosts(place(placer, 4, T2)))
                .hasSize(4)
                .isSubsetOf(instances("attribute:ecs.instance-type == t2.medium"));
    }

    @ParameterizedTest
    @EnumSource
    void tasks_are_placed_where_tasks_of_the_group_databases_are(Placer placer) {
        fleet(4, "m5.large");
        String host = hosts(ecs.runTask(b ->
                                b.cluster("prod").taskDefinition("databases").group("databases"))
                        .tasks())
                .get(0);

        assertThat(hosts(place(placer, 3, WITH_DATABASES))).hasSize(3).containsOnly(host);
    }

    @ParameterizedTest
    @EnumSource
    void replica_tasks_are_placed_where_a_daemon_runs(Placer placer) {
        fleet(2, "m5.large");
        ecs.createService(b -> b.cluster("prod")
                .serviceName("daemon-service")
                .taskDefinition("databases")
                .schedulingStrategy("DAEMON")
                .placementConstraints(
                        c -> c.type("memberOf").expression("attribute:ecs.availability-zone == us-east-1b")));
        aws.time().settle();

        assertThat(hosts(place(placer, 3, WITH_DAEMON)))
                .hasSize(3)
                .containsOnlyElementsOf(instances("attribute:ecs.availability-zone == us-east-1b"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TASK_DEFINITION")
    void each_task_of_the_group_is_on_an_instance_of_its_own(Placer placer) {
        fleet(3, "m5.large");

        assertThat(hosts(place(placer, 3, DISTINCT))).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void tasks_for_one_version_of_windows_go_to_hosts_of_that_version() {
        fleet(1, "m5.large");
        String windows = ecs.registerContainerInstance(b -> b.cluster("prod")
                        .instanceIdentityDocument("""
                                {"instanceId": "i-0123456789abcdef0", "instanceType": "m5.large", "region": "us-east-1",
                                 "availabilityZone": "us-east-1a"}""")
                        .attributes(
                                Attribute.builder()
                                        .name("ecs.os-type")
                                        .value("windows")
                                        .build(),
                                Attribute.builder()
                                        .name("ecs.os-family")
                                        .value("WINDOWS_SERVER_2022_FULL")
                                        .build()))
                .containerInstance()
                .containerInstanceArn();

        List<Task> placed = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .count(2)
                        .placementConstraints(c ->
                                c.type("memberOf").expression("attribute:ecs.os-family == WINDOWS_SERVER_2022_FULL")))
                .tasks();

        assertThat(hosts(placed)).containsExactly(windows, windows);
        assertThat(instances("attribute:ecs.os-type == windows")).containsExactly(windows);
    }

    // ---- strategies

    @Test
    void tasks_are_distributed_evenly_across_zones() {
        fleet(4, "m5.large");

        assertThat(perZone(run(6, EVEN_ZONES)))
                .containsOnly(entry("us-east-1a", 2), entry("us-east-1b", 2), entry("us-east-1c", 2));
    }

    @Test
    void tasks_are_distributed_evenly_across_all_instances() {
        fleet(4, "m5.large");

        assertThat(perHost(run(8, EVEN_INSTANCES)).values()).containsExactly(2, 2, 2, 2);
    }

    @Test
    void tasks_are_packed_by_memory() {
        fleet(3, "t2.micro", "m5.large");

        List<Task> tasks = run(4, PACKED);

        assertThat(perHost(tasks).values()).containsExactlyInAnyOrder(3, 1);
        assertThat(hosts(tasks)).isSubsetOf(instances("attribute:ecs.instance-type == t2.micro"));
    }

    @Test
    void tasks_are_placed_randomly() {
        fleet(12, "m5.large");

        assertThat(perHost(run(10, RANDOM))).hasSizeBetween(4, 10);
    }

    @Test
    void tasks_are_distributed_across_zones_and_then_across_the_instances_in_each() {
        fleet(6, "m5.large");

        List<Task> tasks = run(6, ZONES_THEN_INSTANCES);

        assertThat(perZone(tasks).values()).containsExactly(2, 2, 2);
        assertThat(perHost(tasks).values()).containsExactly(1, 1, 1, 1, 1, 1);
    }

    @Test
    void tasks_are_distributed_across_zones_and_then_packed_in_each() {
        fleet(6, "m5.large");

        List<Task> tasks = run(6, ZONES_THEN_PACKED);

        assertThat(perZone(tasks).values()).containsExactly(2, 2, 2);
        assertThat(perHost(tasks).values()).containsExactly(2, 2, 2);
    }

    @Test
    void tasks_are_distributed_across_instances_and_among_equals_the_fullest_is_first() {
        fleet(2, "m5.large", "t2.micro");

        List<Task> tasks = run(3, INSTANCES_THEN_PACKED);

        List<String> small = instances("attribute:ecs.instance-type == t2.micro");
        assertThat(hosts(tasks).get(0)).isEqualTo(small.get(0));
        assertThat(hosts(tasks).get(1)).isNotEqualTo(small.get(0));
        assertThat(hosts(tasks).get(2)).isEqualTo(small.get(0));
    }

    @Test
    void the_strategies_echo_from_a_service_as_they_were_given() {
        fleet(1, "m5.large");

        service("web", 1, ZONES_THEN_INSTANCES);

        assertThat(ecs.describeServices(b -> b.cluster("prod").services("web"))
                        .services()
                        .get(0)
                        .placementStrategy())
                .containsExactly(strategies(ZONES_THEN_INSTANCES));
    }

    // ---- attributes

    @Test
    void attributes_are_put_and_instances_filtered_by_them() {
        fleet(3, "t2.small");
        List<String> all = instances("runningTasksCount == 0");

        ecs.putAttributes(b -> b.cluster("prod")
                .attributes(
                        a -> a.name("stack").value("prod").targetId(all.get(0)),
                        a -> a.name("project").value("a").targetId(all.get(0)),
                        a -> a.name("stack").value("dev").targetId(all.get(1))));

        assertThat(instances("attribute:stack == prod")).containsExactly(all.get(0));
        assertThat(instances("attribute:stack != prod")).containsExactly(all.get(1));
        assertThat(instances("attribute:ecs.instance-type in [t2.small, t2.medium]"))
                .containsExactlyElementsOf(all);
        assertThat(instances("attribute:ecs.instance-type =~ t2.* and attribute:ecs.availability-zone == us-east-1a"))
                .hasSize(1);
        assertThat(ecs.listAttributes(b -> b.cluster("prod")
                                .targetType("container-instance")
                                .attributeName("ecs.awsvpc-trunk-id"))
                        .attributes())
                .isEmpty();
    }
}
