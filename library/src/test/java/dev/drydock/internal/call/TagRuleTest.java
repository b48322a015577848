package dev.drydock.internal.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagRuleTest {

    private final TagRule rule = new TagRule(new TagRule.Words() {
        @Override
        public Refusal reserved(String key) {
            return Refusal.of("Bad", "reserved " + key);
        }

        @Override
        public Refusal twice(String key) {
            return Refusal.of("Bad", "twice " + key);
        }

        @Override
        public Refusal tooMany() {
            return Refusal.of("Bad", "too many");
        }
    });

    @Test
    void values_are_replaced_where_they_stand_and_new_keys_come_last() {
        Map<String, String> merged = rule.merged(tags(2), List.of(Map.entry("x", "2"), Map.entry("k00", "2")));

        assertThat(merged).containsExactly(Map.entry("k00", "2"), Map.entry("k01", "1"), Map.entry("x", "2"));
    }

    @Test
    void fifty_tags_are_the_most_and_those_of_aws_do_not_count() {
        Map<String, String> full = tags(49);
        full.put("aws:ecs:clusterName", "prod");

        assertThat(rule.merged(full, List.of(Map.entry("x", "1")))).hasSize(51);
        refuses("too many", full, List.of(Map.entry("x", "1"), Map.entry("y", "1")));
    }

    @Test
    void no_key_is_added_twice() {
        refuses("twice x", Map.of(), List.of(Map.entry("x", "1"), Map.entry("x", "1")));
        assertThat(rule.merged(Map.of(), List.of(Map.entry("x", "1"), Map.entry("X", "1"))))
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws:", "aws:x", "AwS:x"})
    void what_is_the_services_own_is_refused(String key) {
        refuses("reserved " + key, Map.of(), List.of(Map.entry("a", "1"), Map.entry(key, "1")));
        assertThat(TagRule.isReserved(key)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aws", "awsome", "x-aws:", "aws-x:"})
    void what_only_looks_like_it_is_not(String key) {
        assertThat(TagRule.isReserved(key)).isFalse();
    }

    @Test
    void removing_passes_over_keys_that_there_are_not() {
        assertThat(TagRule.without(tags(3), List.of("k01", "no"))).containsOnlyKeys("k00", "k02");
    }

    private void refuses(String text, Map<String, String> existing, Collection<Map.Entry<String, String>> added) {
        assertThatThrownBy(() -> rule.merged(existing, added))
                .isInstanceOf(Refusal.class)
                .hasMessage(text);
    }

    private static Map<String, String> tags(int count) {
        Map<String, String> tags = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            tags.put(String.format("k%02d", i), "1");
        }
        return tags;
    }
}
