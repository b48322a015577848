package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.drydock.internal.world.WorldImage;
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

    /** Every leaf of a snapshot in turn, with a value that may not stand there. */
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
        List<JsonPointer> leaves = new ArrayList<>();
        collect(mapper.readTree(whole.json()), JsonPointer.empty(), leaves);
        int refused = 0;

        for (int i = 0; i < leaves.size(); i++) {
            JsonNode tampered = mapper.readTree(whole.json());
            tamper(tampered, leaves.get(i), i % 3);
            String json = tampered.toPrettyString();
            try {
                aws.restore(new Snapshot(json));
                aws.describe();
                aws.time().advance(Duration.ofMinutes(1));
            } catch (IllegalArgumentException notTaken) {
                refused++;
            }
            aws.restore(whole);
        }

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

    private static void collect(JsonNode node, JsonPointer at, List<JsonPointer> leaves) {
        if (node.isObject()) {
            node.properties().forEach(each -> collect(each.getValue(), at.appendProperty(each.getKey()), leaves));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), at.appendIndex(i), leaves);
            }
        } else {
            leaves.add(at);
        }
    }

    private static void tamper(JsonNode root, JsonPointer leaf, int how) {
        JsonNode before = root.at(leaf);
        JsonNode after = how == 0
                ? NullNode.getInstance()
                : how == 1 ? TextNode.valueOf("x") : before.isNumber() ? TextNode.valueOf("7") : IntNode.valueOf(7);
        JsonNode parent = root.at(leaf.head());
        if (parent instanceof ObjectNode object) {
            object.set(leaf.last().getMatchingProperty(), after);
        } else {
            ((ArrayNode) parent).set(leaf.last().getMatchingIndex(), after);
        }
    }
}
