package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.testkit.Networks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

    private final Drydock aws = Drydock.create();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"drydock\":2,\"seed\":1,\"regions\":[{\"account\":\"me\",\"region\":\"here\"}]}",
                "{\"drydock\":2,\"seed\":2,\"regions\":[{\"account\":\"123456789012\",\"region\":\"eu-west-1\"}]}",
                "{\"drydock\":2,\"seed\":1,\"regions\":[{\"account\":\"123456789012\",\"region\":\"eu-west-1\","
                        + "\"stores\":{\"metrics.alarms\":5}}]}",
                "{\"drydock\":2,\"seed\":1,\"tickets\":[{\"queue\":\"nowhere\",\"type\":\"Nothing\"}]}",
            })
    void a_snapshot_that_is_refused_leaves_the_world_as_it_was(String json) {
        aws.given().cluster("prod");
        WorldImage before = Inside.image(aws);

        assertThatThrownBy(() -> aws.restore(new Snapshot(json))).isInstanceOf(IllegalArgumentException.class);

        assertThat(Inside.image(aws)).isEqualTo(before);
    }

    @Test
    void a_region_that_is_named_by_mistake_can_be_put_back_too() {
        aws.given().cluster("prod");
        aws.ecs()
                .registerTaskDefinition(b -> b.family("job")
                        .networkMode("awsvpc")
                        .requiresCompatibilitiesWithStrings("FARGATE")
                        .cpu("256")
                        .memory("512")
                        .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                        .containerDefinitions(c -> c.name("app")
                                .image("nginx")
                                .logConfiguration(l -> l.logDriver("awslogs")
                                        .options(Map.of(
                                                "awslogs-group", "/app",
                                                "awslogs-region", "US East (Ohio)",
                                                "awslogs-create-group", "true",
                                                "awslogs-stream-prefix", "ecs")))));
        aws.ecs()
                .runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet));
        aws.time().advance(Duration.ofMinutes(5));
        WorldImage before = Inside.image(aws);

        aws.restore(new Snapshot(aws.snapshot().json()));

        assertThat(Inside.image(aws)).isEqualTo(before);
    }

    @Test
    void the_first_read_after_a_restore_is_no_repetition() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.ecs().updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        Duration elapsed = aws.time().elapsed();
        Snapshot snapshot = aws.snapshot();
        var first = aws.ecs().describeServices(b -> b.cluster("prod").services("web"));

        aws.restore(snapshot);
        var again = aws.ecs().describeServices(b -> b.cluster("prod").services("web"));

        assertThat(again.services()).isEqualTo(first.services());
        assertThat(aws.time().elapsed()).isEqualTo(elapsed);
    }

    /** Every leaf of a snapshot in turn, with values that may not stand there. */
    @Test
    void a_snapshot_that_was_tampered_with_is_refused_or_gives_a_world_that_works() throws Exception {
        aws.given()
                .cluster("prod")
                .instances(1, "m5.large")
                .service("web", "shop/web:1")
                .running(1);
        aws.ecs().updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        aws.time().advance(Duration.ofSeconds(20));
        Snapshot whole = aws.snapshot();
        ObjectMapper mapper = new ObjectMapper();
        List<List<Object>> leaves = new ArrayList<>();
        collect(mapper.readTree(whole.json()), List.of(), leaves);
        List<String> holes = new ArrayList<>();
        int refused = 0;
        int place = 0;

        for (List<Object> leaf : leaves) {
            // Each has a text in its place, and every other one something else besides.
            for (int how : place % 2 == 0 ? new int[] {1} : new int[] {1, place % 4 - 1}) {
                JsonNode tampered = mapper.readTree(whole.json());
                JsonNode put = tamper(tampered, leaf, how);
                try {
                    aws.restore(new Snapshot(tampered.toString()));
                    aws.describe();
                    aws.time().advance(Duration.ofMinutes(1));
                } catch (IllegalArgumentException notTaken) {
                    refused++;
                } catch (RuntimeException broken) {
                    holes.add(leaf + " as " + put + ": " + broken);
                }
                aws.restore(whole);
            }
            place++;
        }

        assertThat(holes).isEmpty();
        assertThat(leaves).hasSizeGreaterThan(300);
        assertThat(refused).isGreaterThan(leaves.size() / 2);
        assertThat(aws.snapshot()).isEqualTo(whole);
    }

    @Test
    void keys_of_any_length_are_written_and_read_back() {
        aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(c -> c.name("web")
                                .image("nginx")
                                .memory(128)
                                .dockerLabels(Map.of("k".repeat(60_000), "v"))));
        Snapshot snapshot = aws.snapshot();

        aws.restore(snapshot);

        assertThat(aws.snapshot()).isEqualTo(snapshot);
    }

    private static void collect(JsonNode node, List<Object> at, List<List<Object>> leaves) {
        if (node.isObject()) {
            node.fields().forEachRemaining(each -> collect(each.getValue(), below(at, each.getKey()), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), below(at, i), leaves);
            }
        } else {
            leaves.add(at);
        }
    }

    private static List<Object> below(List<Object> at, Object step) {
        List<Object> longer = new ArrayList<>(at);
        longer.add(step);
        return longer;
    }

    /** Puts something else in the place of a leaf, and says what. */
    private static JsonNode tamper(JsonNode root, List<Object> leaf, int how) {
        JsonNode parent = root;
        for (Object step : leaf.subList(0, leaf.size() - 1)) {
            parent = step instanceof String name ? parent.get(name) : parent.get((int) step);
        }
        Object last = leaf.get(leaf.size() - 1);
        JsonNode before = last instanceof String name ? parent.get(name) : parent.get((int) last);
        JsonNode after = how == 0
                ? NullNode.getInstance()
                : how == 1 ? TextNode.valueOf("x") : before.isNumber() ? TextNode.valueOf("7") : IntNode.valueOf(7);
        if (last instanceof String name) {
            ((ObjectNode) parent).set(name, after);
        } else {
            ((ArrayNode) parent).set((int) last, after);
        }
        return after;
    }
}
