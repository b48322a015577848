package dev.drydock.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.drydock.testkit.RandomPojos;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudwatchlogs.model.ResourceConfig;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

class SdkJsonModuleTest {

    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new SdkJsonModule()).build();

    private record Image(
            String name,
            @Nullable TaskDefinition latest,
            List<TaskDefinition> revisions,
            Map<String, List<Service>> services,
            TreeMap<String, Instant> seen,
            @Nullable ResourceConfig config,
            @Nullable Instant at,
            Map<String, Map<String, Long>> counts) {}

    @Test
    void records_of_sdk_values_come_back_equal() throws JsonProcessingException {
        for (long seed = 0; seed < 20; seed++) {
            RandomPojos random = new RandomPojos(seed);
            Instant nanos = Instant.parse("2026-01-05T10:11:12.345678901Z");
            Image image = new Image(
                    "web",
                    random.next(TaskDefinition.class),
                    List.of(random.next(TaskDefinition.class), random.next(TaskDefinition.class)),
                    Map.of("a", List.of(random.next(Service.class)), "b", List.of()),
                    new TreeMap<>(Map.of("x", nanos)),
                    random.next(ResourceConfig.class),
                    nanos,
                    Map.of("x", Map.of("y", 1L)));

            String json = mapper.writeValueAsString(image);

            assertThat(mapper.readValue(json, Image.class)).isEqualTo(image);
            assertThat(mapper.<Image>convertValue(image, Image.class)).isEqualTo(image);
        }
    }

    @Test
    void absent_values_come_back_absent() throws JsonProcessingException {
        Image image = new Image("web", null, List.of(), Map.of(), new TreeMap<>(), null, null, Map.of());

        assertThat(mapper.readValue(mapper.writeValueAsString(image), Image.class))
                .isEqualTo(image);
    }

    @Test
    void maps_are_sorted_at_every_depth() throws JsonProcessingException {
        Map<String, Map<String, Long>> counts =
                Map.of("c", Map.of("z", 1L, "y", 2L, "x", 3L), "a", Map.of(), "b", Map.of("q", 1L, "p", 2L));
        Image image = new Image("web", null, List.of(), Map.of(), new TreeMap<>(), null, null, counts);

        String json = mapper.writeValueAsString(image);

        assertThat(json).endsWith("\"counts\":{\"a\":{},\"b\":{\"p\":2,\"q\":1},\"c\":{\"x\":3,\"y\":2,\"z\":1}}}");
    }

    private record Blob(SdkBytes bytes) {}

    @Test
    void bytes_are_base64() throws JsonProcessingException {
        Blob blob = new Blob(SdkBytes.fromUtf8String("layer?"));

        String json = mapper.writeValueAsString(blob);

        assertThat(json).isEqualTo("{\"bytes\":\"bGF5ZXI/\"}");
        assertThat(mapper.readValue(json, Blob.class)).isEqualTo(blob);
    }

    @Test
    void broken_values_are_told() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("{\"latest\":[]}", Image.class))
                .withMessageContaining("latest: expected an object, found a list");
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("{\"at\":\"yesterday\"}", Image.class));
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> mapper.readValue("{\"latest\":{\"revision\":\"x\"}}", Image.class))
                .withMessageContaining("latest.revision: expected a whole number, found a string");
    }
}
