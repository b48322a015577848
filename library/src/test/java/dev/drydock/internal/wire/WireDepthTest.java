package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.drydock.wire.WireFormatException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHook;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;

/** A hundred levels can be written, and what lies side by side counts once. */
class WireDepthTest {

    private static String json(Document document) {
        return WireCodec.toJson(
                DeploymentLifecycleHook.builder().hookDetails(document).build());
    }

    @Test
    void lists_a_hundred_deep_are_written_and_no_deeper() {
        Document deep = Document.fromString("x");
        // One level is the hook itself.
        for (int i = 0; i < 99; i++) {
            deep = Document.fromList(List.of(deep));
        }
        Document deepest = deep;

        assertThat(json(deepest)).isEqualTo("{\"hookDetails\":" + "[".repeat(99) + "\"x\"" + "]".repeat(99) + "}");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> json(Document.fromList(List.of(deepest))))
                .withMessageContaining("nesting deeper than 100");
    }

    @Test
    void objects_a_hundred_deep_are_written_and_no_deeper() {
        Document deep = Document.fromString("x");
        for (int i = 0; i < 99; i++) {
            deep = Document.fromMap(Map.of("a", deep));
        }
        Document deepest = deep;

        assertThat(json(deepest))
                .isEqualTo("{\"hookDetails\":" + "{\"a\":".repeat(99) + "\"x\"" + "}".repeat(99) + "}");
        assertThatExceptionOfType(WireFormatException.class)
                .isThrownBy(() -> json(Document.fromMap(Map.of("a", deepest))))
                .withMessageContaining("nesting deeper than 100");
    }

    @Test
    void documents_side_by_side_are_not_deep() {
        Document each = Document.fromMap(Map.of("a", Document.fromList(List.of()), "b", Document.fromMap(Map.of())));

        assertThat(json(Document.fromList(Collections.nCopies(200, each))))
                .isEqualTo("{\"hookDetails\":[" + String.join(",", Collections.nCopies(200, "{\"a\":[],\"b\":{}}"))
                        + "]}");
    }

    @Test
    void lists_maps_and_structures_side_by_side_are_not_deep() {
        ContainerDefinition each = ContainerDefinition.builder()
                .command(List.of())
                .dockerLabels(Map.of())
                .build();
        RegisterTaskDefinitionRequest request = RegisterTaskDefinitionRequest.builder()
                .containerDefinitions(Collections.nCopies(200, each))
                .build();

        assertThat(WireCodec.toJson(request))
                .isEqualTo("{\"containerDefinitions\":["
                        + String.join(",", Collections.nCopies(200, "{\"command\":[],\"dockerLabels\":{}}")) + "]}");
    }

    @Test
    void a_list_in_a_document_is_read() {
        String json = "{\"hookDetails\":{\"l\":[1,[true,null],{\"a\":\"x\"}]}}";

        assertThat(WireCodec.toJson(
                        WireCodec.read(json, DeploymentLifecycleHook.builder()).build()))
                .isEqualTo(json);
    }
}
