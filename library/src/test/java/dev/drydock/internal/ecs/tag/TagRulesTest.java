package dev.drydock.internal.ecs.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drydock.internal.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Tag;

class TagRulesTest {

    @ParameterizedTest
    @CsvSource({
        "aws:x, v, Tag key must not start with aws:",
        "AwS:x, v, Tag key must not start with aws:",
        "k, aws:v, The value of the tag 'k' is invalid. Values starting with 'aws:' are reserved."
    })
    void what_is_the_services_own_is_refused(String key, String value, String text) {
        refuses(() -> TagRules.checked(List.of(tag(key, value))), text);
    }

    @Test
    void a_tag_needs_no_value() {
        assertThat(TagRules.checked(List.of(Tag.builder().key("k").build()))).hasSize(1);
    }

    @Test
    void no_key_comes_twice() {
        refuses(
                () -> TagRules.checked(List.of(tag("k", "1"), tag("k", "2"))),
                "Duplicate tag keys found: k. Each tag key must be unique.");
        assertThat(TagRules.checked(List.of(tag("k", "1"), tag("K", "2")))).hasSize(2);
    }

    @Test
    void fifty_tags_are_the_most() {
        assertThat(TagRules.checked(tags(50))).hasSize(50);
        refuses(() -> TagRules.checked(tags(51)), "The number of tags can not exceed 50.");
        refuses(() -> TagRules.merged(tags(50), List.of(tag("x", "y"))), "The number of tags can not exceed 50.");
    }

    @Test
    void merging_replaces_values_where_they_stand() {
        assertThat(TagRules.merged(List.of(tag("a", "1"), tag("b", "1")), List.of(tag("c", "2"), tag("a", "2"))))
                .containsExactly(tag("a", "2"), tag("b", "1"), tag("c", "2"));
    }

    @Test
    void tags_of_aws_itself_do_not_count() {
        List<Tag> own = new ArrayList<>(tags(49));
        own.add(tag("aws:ecs:clusterName", "prod"));

        assertThat(TagRules.merged(own, List.of(tag("x", "y")))).hasSize(51);
    }

    @Test
    void removing_passes_over_unknown_keys_and_keeps_those_of_aws() {
        List<Tag> tags = List.of(tag("a", "1"), tag("aws:x", "1"));

        assertThat(TagRules.without(tags, List.of("a", "nope"))).containsExactly(tag("aws:x", "1"));
        refuses(() -> TagRules.without(tags, List.of("aws:x")), "Tag key must not start with aws:");
    }

    private static void refuses(Runnable call, String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, call::run);

        assertThat(List.of(refusal.code(), refusal.text())).containsExactly("InvalidParameterException", text);
    }

    private static List<Tag> tags(int count) {
        return IntStream.range(0, count).mapToObj(n -> tag("k" + n, "v")).toList();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
