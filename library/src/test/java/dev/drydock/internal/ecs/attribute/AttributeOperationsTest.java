package dev.drydock.internal.ecs.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Inside;
import dev.drydock.Refusals;
import dev.drydock.Snapshot;
import dev.drydock.internal.world.WorldImage;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ListAttributesRequest;
import software.amazon.awssdk.services.ecs.model.TargetType;

class AttributeOperationsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private String first;
    private String second;

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(2, "m5.large");
        aws.given().cluster("dev").instances(1, "m5.large");
        List<String> arns = ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        first = arns.get(0);
        second = arns.get(1);
    }

    private void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }

    private static Attribute attribute(String name, String value, String target) {
        return Attribute.builder().name(name).value(value).targetId(target).build();
    }

    private List<Attribute> put(Attribute... attributes) {
        return ecs.putAttributes(b -> b.cluster("prod").attributes(attributes)).attributes();
    }

    private List<Attribute> named(String name) {
        return ecs.listAttributes(
                        b -> b.cluster("prod").targetType("container-instance").attributeName(name))
                .attributes();
    }

    @Test
    void an_attribute_is_put_listed_and_described() {
        List<Attribute> put = put(attribute("stack", "blue", first));

        assertThat(put)
                .containsExactly(Attribute.builder()
                        .name("stack")
                        .value("blue")
                        .targetType(TargetType.CONTAINER_INSTANCE)
                        .targetId(first)
                        .build());
        assertThat(named("stack")).isEqualTo(put);
        assertThat(ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(first))
                        .containerInstances()
                        .get(0)
                        .attributes())
                .contains(Attribute.builder().name("stack").value("blue").build());
    }

    @Test
    void an_attribute_that_is_there_is_replaced_and_one_without_a_value_is_one_too() {
        put(attribute("stack", "blue", first));

        put(attribute("stack", "green", first), attribute("spare", null, second));

        assertThat(named("stack")).extracting(Attribute::value).containsExactly("green");
        assertThat(named("spare")).extracting(Attribute::value).containsOnlyNulls();
    }

    @Test
    void a_short_id_needs_its_type_beside_it() {
        String id = first.substring(first.lastIndexOf('/') + 1);

        refuses(() -> put(attribute("stack", "blue", id)), "TargetNotFoundException", "Could not find ID");
        ecs.putAttributes(b -> b.cluster("prod")
                .attributes(a -> a.name("stack").value("blue").targetId(id).targetType(TargetType.CONTAINER_INSTANCE)));

        assertThat(named("stack")).extracting(Attribute::targetId).containsExactly(first);
    }

    @Test
    void an_instance_takes_ten_attributes_of_users_besides_its_own() {
        for (int i = 0; i < 10; i++) {
            put(attribute("a" + i, null, first));
        }

        put(attribute("a3", "again", first), attribute("b", null, second));
        refuses(
                () -> put(attribute("b", null, second), attribute("a10", null, first)),
                "AttributeLimitExceededException",
                "You can apply up to 10 custom attributes for each resource. You can view the attributes of a resource"
                        + " with ListAttributes. You can remove existing attributes on a resource with"
                        + " DeleteAttributes.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "A-z_0.9/\\", "com.example.zone"})
    void a_name_is_of_letters_digits_and_some_signs(String name) {
        put(attribute(name, "-_./\\@: x", first));

        assertThat(named(name)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "a:b", "a@b", "ünlaut"})
    void other_names_are_refused(String name) {
        refuses(
                () -> put(attribute("good", "1", second), attribute(name, "1", first)),
                "InvalidParameterException",
                "The attribute name " + name + " contains invalid characters or is too long.");
    }

    @ParameterizedTest
    @ValueSource(strings = {" lead", "trail ", "a*b", "a;b", "ü"})
    void other_values_are_refused(String value) {
        refuses(
                () -> put(attribute("stack", value, first)),
                "InvalidParameterException",
                "The value of the attribute stack contains invalid characters or is too long.");
    }

    @Test
    void names_and_values_have_at_most_128_characters() {
        String longest = "x".repeat(128);

        put(attribute(longest, longest, first));

        refuses(
                () -> put(attribute(longest + "x", "1", first)),
                "InvalidParameterException",
                "The attribute name " + longest + " contains invalid characters or is too long.");
        refuses(
                () -> put(attribute("stack", longest + "x", first)),
                "InvalidParameterException",
                "The value of the attribute stack contains invalid characters or is too long.");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:ecs:us-east-1:123456789012:container-instance/prod/00000000000000000000000000000000",
        "arn:aws:ecs:us-east-1:123456789012:cluster/prod",
        "''",
        ","
    })
    void an_unknown_target_is_refused(String target) {
        refuses(() -> put(attribute("stack", "blue", target)), "TargetNotFoundException", "Could not find ID");
        refuses(
                () -> ecs.deleteAttributes(b -> b.cluster("prod").attributes(attribute("stack", null, target))),
                "TargetNotFoundException",
                "Could not find ID");
    }

    @Test
    void instances_of_other_clusters_and_deregistered_ones_are_no_targets() {
        String other = ecs.listContainerInstances(b -> b.cluster("dev"))
                .containerInstanceArns()
                .get(0);
        refuses(() -> put(attribute("stack", "blue", other)), "TargetNotFoundException", "Could not find ID");
        put(attribute("stack", "blue", first));

        ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(first));

        refuses(() -> put(attribute("stack", "blue", first)), "TargetNotFoundException", "Could not find ID");
        assertThat(named("stack")).isEmpty();
    }

    @Test
    void attributes_are_deleted_by_name_and_the_answer_has_those_that_were_there() {
        put(attribute("stack", "blue", first), attribute("stack", "green", second));

        List<Attribute> deleted = ecs.deleteAttributes(b ->
                        b.cluster("prod").attributes(attribute("stack", null, first), attribute("nope", null, first)))
                .attributes();

        assertThat(deleted).extracting(Attribute::name).containsExactly("stack");
        assertThat(named("stack")).extracting(Attribute::targetId).containsExactly(second);
    }

    @Test
    void what_an_agent_registered_cannot_be_deleted() {
        assertThat(ecs.deleteAttributes(b -> b.cluster("prod").attributes(attribute("ecs.instance-type", null, first)))
                        .attributes())
                .isEmpty();

        assertThat(named("ecs.instance-type")).hasSize(2);
    }

    @Test
    void attributes_are_listed_by_name_and_value_in_pages() {
        put(attribute("stack", "blue", first), attribute("stack", "green", second));

        assertThat(ecs.listAttributes(b -> b.cluster("prod")
                                .targetType("container-instance")
                                .attributeName("stack")
                                .attributeValue("green"))
                        .attributes())
                .extracting(Attribute::targetId)
                .containsExactly(second);
        List<Attribute> all = new ArrayList<>(ecs
                .listAttributesPaginator(ListAttributesRequest.builder()
                        .cluster("prod")
                        .targetType("container-instance")
                        .maxResults(7)
                        .build())
                .attributes()
                .stream()
                .toList());
        assertThat(all).hasSizeGreaterThan(150).doesNotHaveDuplicates();
        assertThat(ecs.listAttributes(b -> b.cluster("prod").targetType("container-instance"))
                        .attributes())
                .hasSize(100);
    }

    /** Requests that are refused before any target is looked up. */
    @Test
    void what_lacks_something_is_refused() {
        refuses(
                () -> ecs.putAttributes(b -> b.cluster("prod").attributes(List.of())),
                "InvalidParameterException",
                "attributes can not be empty");
        refuses(
                () -> ecs.deleteAttributes(b -> b.cluster("prod").attributes(List.of())),
                "InvalidParameterException",
                "attributes value is required");
        refuses(
                () -> ecs.listAttributes(b -> b.cluster("prod")),
                "InvalidParameterException",
                "targetType must be container-instance");
        refuses(
                () -> ecs.listAttributes(b -> b.cluster("prod").targetType("task")),
                "InvalidParameterException",
                "targetType must be container-instance");
        refuses(
                () -> ecs.listAttributes(
                        b -> b.cluster("prod").targetType("container-instance").attributeValue("blue")),
                "InvalidParameterException",
                "attributeName must be specified when attributeValue is specified.");
        refuses(
                () -> put(java.util.Collections.nCopies(11, attribute("stack", "blue", first))
                        .toArray(Attribute[]::new)),
                "InvalidParameterException",
                "attributes can have at most 10 items.");
        refuses(
                () -> ecs.putAttributes(b -> b.cluster("nope").attributes(attribute("stack", "blue", first))),
                "ClusterNotFoundException",
                "Cluster not found.");
        refuses(
                () -> ecs.listAttributes(b -> b.cluster("nope").targetType("container-instance")),
                "ClusterNotFoundException",
                "Cluster not found.");
    }

    @Test
    void a_service_that_waits_for_an_attribute_goes_on_when_it_is_put_and_keeps_its_tasks_when_it_is_taken_off() {
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("web:1").memory(128)));
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(2)
                .placementConstraints(c -> c.type("memberOf").expression("attribute:stack == blue")));
        aws.time().advance(Duration.ofMinutes(20));
        int before = running();

        put(attribute("stack", "blue", second));
        aws.time().advance(Duration.ofMinutes(2));
        int put = running();
        ecs.deleteAttributes(b -> b.cluster("prod").attributes(attribute("stack", null, second)));
        aws.time().advance(Duration.ofMinutes(20));

        assertThat(List.of(before, put, running())).containsExactly(0, 2, 2);
    }

    private int running() {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0)
                .runningCount();
    }

    @Test
    void attributes_are_kept_by_snapshots() {
        put(attribute("stack", "blue", first));
        WorldImage before = Inside.image(aws);
        Snapshot snapshot = aws.snapshot();

        put(attribute("stack", "green", first));
        aws.restore(snapshot);

        assertThat(Inside.image(aws)).isEqualTo(before);
        assertThat(named("stack")).extracting(Attribute::value).containsExactly("blue");
    }
}
