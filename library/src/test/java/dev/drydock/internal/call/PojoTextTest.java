package dev.drydock.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ecr.model.UploadLayerPartRequest;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DescribeTasksRequest;
import software.amazon.awssdk.services.ecs.model.LogConfiguration;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** Requests and answers as the journal and messages print them. */
class PojoTextTest {

    @Test
    void nothing_set_is_a_pair_of_braces() {
        assertThat(PojoText.of(StopTaskRequest.builder().build())).isEqualTo("{}");
    }

    @Test
    void members_lists_and_structures_are_closed_where_they_end() {
        RunTaskRequest request = RunTaskRequest.builder()
                .cluster("prod")
                .count(2)
                .overrides(o -> o.containerOverrides(c -> c.name("app").command("a", "b"), c -> c.name("side")))
                .taskDefinition("web")
                .build();

        assertThat(PojoText.of(request))
                .isEqualTo("{cluster=prod, count=2, overrides={containerOverrides=[{name=app, command=[a, b]},"
                        + " {name=side}]}, taskDefinition=web, clientToken=<token>}");
    }

    @Test
    void maps_are_closed_where_they_end_and_sorted() {
        Map<String, String> labels = new HashMap<>();
        labels.put("b", "2");
        labels.put("a", null);
        ContainerDefinition container = ContainerDefinition.builder()
                .dockerLabels(labels)
                .logConfiguration(LogConfiguration.builder()
                        .logDriver("awslogs")
                        .options(Map.of("mode", "non-blocking"))
                        .build())
                .build();

        assertThat(PojoText.of(container))
                .isEqualTo("{dockerLabels={a=null, b=2}, logConfiguration={logDriver=awslogs,"
                        + " options={mode=non-blocking}}}");
    }

    @Test
    void what_is_empty_is_told_from_what_is_not_set() {
        assertThat(PojoText.of(DescribeTasksRequest.builder().tasks(List.of()).build()))
                .isEqualTo("{tasks=[]}");
        assertThat(PojoText.of(
                        ContainerDefinition.builder().dockerLabels(Map.of()).build()))
                .isEqualTo("{dockerLabels={}}");
        assertThat(PojoText.of(DescribeTasksRequest.builder().tasks("a", null).build()))
                .isEqualTo("{tasks=[a, null]}");
    }

    @Test
    void tokens_that_the_sdk_makes_up_are_masked() {
        assertThat(PojoText.of(RunTaskRequest.builder().build())).isEqualTo("{clientToken=<token>}");
    }

    @Test
    void bytes_are_counted_and_instants_are_in_utc() {
        assertThat(PojoText.of(UploadLayerPartRequest.builder()
                        .layerPartBlob(SdkBytes.fromUtf8String("layer"))
                        .build()))
                .isEqualTo("{layerPartBlob=<5 bytes>}");
        assertThat(PojoText.of(
                        Task.builder().createdAt(Instant.ofEpochSecond(60)).build()))
                .isEqualTo("{createdAt=1970-01-01T00:01:00Z}");
    }

    @Test
    void one_line_stays_one_line() {
        assertThat(PojoText.of(
                        StopTaskRequest.builder().reason("first\nsecond\r").build()))
                .isEqualTo("{reason=first\\nsecond\\r}");
    }

    @Test
    void a_text_is_cut_after_one_kilobyte() {
        String longest = "x".repeat(1_024);

        assertThat(PojoText.of(StopTaskRequest.builder().reason(longest).build()))
                .isEqualTo("{reason=" + longest + "}");
        assertThat(PojoText.of(StopTaskRequest.builder().reason(longest + "y").build()))
                .isEqualTo("{reason=" + longest + "… (1025 characters)}");
        assertThat(PojoText.of(ContainerDefinition.builder()
                        .dockerLabels(Map.of(longest + "y", "1"))
                        .build()))
                .isEqualTo("{dockerLabels={" + longest + "… (1025 characters)=1}}");
    }

    @Test
    void a_list_that_goes_on_and_on_is_cut_and_counted() {
        List<String> tasks = Collections.nCopies(100, "x".repeat(1_000));

        assertThat(PojoText.of(DescribeTasksRequest.builder().tasks(tasks).build()))
                .isEqualTo("{tasks=[" + String.join(", ", tasks.subList(0, 9)) + ", … (100 items)]}");
    }

    @Test
    void what_comes_after_eight_kilobytes_is_left_out() {
        String[] names = new String[9];
        Arrays.setAll(names, i -> "x".repeat(1_000));
        Map<String, String> labels = Map.of("a", "1", "b", "2");

        assertThat(PojoText.of(ContainerDefinition.builder()
                        .command(names)
                        .dockerLabels(labels)
                        .user("root")
                        .build()))
                .isEqualTo("{command=[" + String.join(", ", names) + "], user=…}");
    }

    @Test
    void a_map_that_goes_on_and_on_is_cut() {
        Map<String, String> labels = new TreeMap<>();
        for (char key = 'a'; key <= 'z'; key++) {
            labels.put(String.valueOf(key), "x".repeat(1_000));
        }

        assertThat(PojoText.of(
                        ContainerDefinition.builder().dockerLabels(labels).build()))
                .startsWith("{dockerLabels={a=xxx")
                .contains("x, i=xxx")
                .endsWith("x, j=…}}");
    }
}
