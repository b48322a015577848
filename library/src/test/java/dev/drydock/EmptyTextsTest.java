package dev.drydock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drydock.WholeRequests.Whole;
import dev.drydock.internal.call.Refusal;
import dev.drydock.internal.wire.WireCodec;
import dev.drydock.operation.AwsService;
import dev.drydock.testkit.SdkOperation;
import dev.drydock.testkit.ServiceShapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;

/**
 * An optional text that is empty is none: deployment tools send {@code role: ""} and {@code clientToken: ""} with every
 * CreateService, and AWS takes them. The exceptions are what somebody keeps, and what the API's model has a least length,
 * an enumeration or a pattern for.
 */
class EmptyTextsTest {

    /** An empty environment variable, tag, attribute or kernel parameter is one: tags' values may have a length of 0. */
    private static final Set<String> KEPT = Set.of(
            "Attribute.value",
            "ClusterSetting.value",
            "KeyValuePair.value",
            "QueryStringKeyValuePair.Value",
            "SystemControl.value",
            "Tag.value");

    private static final RequestStage STAGE = new RequestStage();

    /** An optional text. */
    private record Text(String name, String pointer) {}

    static List<Whole> requests() {
        return Stream.of(
                        WholeRequests.all(),
                        PlainRequests.ecs(),
                        PlainRequests.ecr(),
                        PlainRequests.logs(),
                        BalancingRequests.plain(),
                        MetricsRequests.plain(),
                        ScalingRequests.plain())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void an_optional_text_that_is_empty_is_none(Whole whole) {
        JsonNode request = STAGE.tree(whole.json());

        for (Text text : texts(whole)) {
            JsonNode empty = with(request, text.pointer(), "");
            if (!KEPT.contains(text.name()) && !isRefusedForItsShape(whole, empty)) {
                assertThat(outcome(whole, empty))
                        .as("%s with an empty %s", whole, text.pointer())
                        .isEqualTo(outcome(whole, with(request, text.pointer(), null)));
            }
        }
    }

    @Test
    void the_texts_that_tools_send_empty_are_among_them() {
        Set<String> none = new TreeSet<>();
        for (Whole whole : requests()) {
            texts(whole).stream()
                    .filter(text -> !isRefusedForItsShape(whole, with(STAGE.tree(whole.json()), text.pointer(), "")))
                    .forEach(text -> none.add(text.name()));
        }

        assertThat(none)
                .contains(
                        "CreateServiceRequest.role",
                        "CreateServiceRequest.clientToken",
                        "CreateServiceRequest.platformVersion",
                        "RegisterTaskDefinitionRequest.taskRoleArn",
                        "RegisterTaskDefinitionRequest.executionRoleArn",
                        "RunTaskRequest.startedBy",
                        "EFSVolumeConfiguration.rootDirectory",
                        "FilterLogEventsRequest.filterPattern")
                .containsAll(Set.of("Tag.value", "KeyValuePair.value"))
                .doesNotContain("CreateServiceRequest.launchType", "DescribeLogGroupsRequest.logGroupNamePrefix");
    }

    @Test
    void every_simulated_operation_is_asked() {
        for (AwsService service : AwsService.values()) {
            assertThat(requests().stream()
                            .filter(each -> each.service() == service)
                            .map(Whole::operation))
                    .containsAll(Inside.synchronous(service));
        }
    }

    @Test
    void what_somebody_keeps_is_kept_empty() {
        Drydock aws = Drydock.create();
        aws.given().cluster("prod");

        aws.ecs()
                .tagResource(b -> b.resourceArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod")
                        .tags(t -> t.key("team").value("")));
        var environment = aws.ecs()
                .registerTaskDefinition(b -> b.family("web")
                        .containerDefinitions(c -> c.name("app")
                                .image("nginx")
                                .memory(64)
                                .user("")
                                .environment(e -> e.name("DEBUG").value(""))))
                .taskDefinition()
                .containerDefinitions()
                .get(0);

        assertThat(aws.ecs()
                        .listTagsForResource(b -> b.resourceArn("arn:aws:ecs:us-east-1:123456789012:cluster/prod"))
                        .tags()
                        .get(0)
                        .value())
                .isEmpty();
        assertThat(environment.environment().get(0).value()).isEmpty();
        assertThat(environment.user()).isNull();
    }

    private static boolean isRefusedForItsShape(Whole whole, JsonNode request) {
        SdkPojo builder = SdkOperation.builder(operation(whole).request());
        try {
            ServiceShapes.check(whole.service(), whole.operation(), (SdkRequest)
                    SdkOperation.build(WireCodec.read(request.toString(), builder)));
            return false;
        } catch (Refusal refused) {
            return true;
        }
    }

    private static String outcome(Whole whole, JsonNode request) {
        STAGE.reset();
        try {
            return STAGE.call(whole, request).toString();
        } catch (RuntimeException refused) {
            return refused.getClass().getSimpleName()
                    + String.valueOf(refused.getMessage()).replaceAll("Request ID: [^)]*", "");
        }
    }

    private static JsonNode with(JsonNode request, String pointer, String value) {
        JsonNode copy = request.deepCopy();
        int last = pointer.lastIndexOf('/');
        ObjectNode parent = (ObjectNode) copy.at(pointer.substring(0, last));
        if (value == null) {
            parent.remove(pointer.substring(last + 1));
        } else {
            parent.put(pointer.substring(last + 1), value);
        }
        return copy;
    }

    private static List<Text> texts(Whole whole) {
        List<Text> found = new ArrayList<>();
        texts(
                ServiceShapes.required(whole.service()),
                SdkOperation.builder(operation(whole).request()),
                STAGE.tree(whole.json()),
                "",
                found);
        return found;
    }

    private static void texts(Set<String> required, SdkPojo builder, JsonNode held, String at, List<Text> found) {
        String owner = builder.getClass().getEnclosingClass().getSimpleName();
        for (SdkField<?> field : builder.sdkFields()) {
            String pointer = at + '/' + field.locationName();
            String name = owner + '.' + field.locationName();
            JsonNode value = held.path(field.locationName());
            if (field.marshallingType().getKnownType() == MarshallingKnownType.STRING && !required.contains(name)) {
                found.add(new Text(name, pointer));
            }
            if (value.isObject() && field.constructor() != null) {
                texts(required, field.constructor().get(), value, pointer, found);
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
                if (value.get(i).isObject()) {
                    texts(required, element.constructor().get(), value.get(i), pointer + '/' + i, found);
                }
            }
        }
    }

    private static SdkOperation operation(Whole whole) {
        return SdkOperation.named(whole.client(), whole.operation());
    }
}
