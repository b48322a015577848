package dev.drydock.internal.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Refusal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionPlacementConstraint;

class PlacementRuleParserTest {

    private final PlacementRuleParser reader = new PlacementRuleParser();

    private static TaskDefinition definition(int constraints) {
        return TaskDefinition.builder()
                .placementConstraints(Collections.nCopies(
                        constraints,
                        TaskDefinitionPlacementConstraint.builder()
                                .type("memberOf")
                                .expression("attribute:stack == prod")
                                .build()))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "spread, instanceId, spread(instanceId)",
        "spread, host, spread(instanceId)",
        "spread, attribute:ecs.availability-zone, spread(attribute:ecs.availability-zone)",
        "binpack, memory, binpack(memory)",
        "binpack, CPU, binpack(cpu)",
        "random, , random"
    })
    void strategies_of_7_2_are_read(String type, String field, String read) {
        assertThat(PlacementRuleParser.strategy(Yard.strategy(type, field))).hasToString(read);
    }

    @ParameterizedTest
    @CsvSource({
        "binpack, disk, binpack field 'disk' is invalid.",
        "spread, disk, spread field 'disk' is invalid.",
        "spread, attribute:, spread field 'attribute:' is invalid.",
        "spread, attribute:a b, spread field 'attribute:a b' is invalid.",
        "spread, INSTANCEID, spread field 'INSTANCEID' is invalid.",
        "spread, , spread field '' is invalid.",
        "random, cpu, random field should not be specified.",
        "heap, cpu, 'strategy type should be one of [random,spread,binpack]'"
    })
    void other_strategies_of_7_2_are_refused(String type, String field, String text) {
        assertThatThrownBy(() -> PlacementRuleParser.strategy(Yard.strategy(type, field)))
                .isInstanceOf(Refusal.class)
                .hasMessage(text);
    }

    @ParameterizedTest
    @CsvSource({
        "distinctInstance, attribute:a exists, distinctInstance expression should not be specified.",
        "memberOf, , memberOf expression should be specified.",
        "memberOf, stack is prod, Invalid expression: stack is prod",
        "nearby, , 'constraint type should be one of [distinctInstance,memberOf]'"
    })
    void constraints_of_7_3_are_refused(String type, String expression, String text) {
        PlacementConstraint bad =
                PlacementConstraint.builder().type(type).expression(expression).build();

        assertThatThrownBy(() -> reader.check(List.of(bad), List.of(), definition(0), Spread.OVER_ZONES))
                .isInstanceOf(Refusal.class)
                .hasMessage(text);
    }

    @Test
    void constraints_of_the_definition_count_towards_the_limit() {
        List<PlacementConstraint> five = Collections.nCopies(5, Yard.memberOf("attribute:a exists"));

        assertThat(reader.check(five, List.of(), definition(5), Spread.OVER_ZONES)
                        .constraints())
                .hasSize(10);
        assertThatThrownBy(() -> reader.check(five, List.of(), definition(6), Spread.OVER_ZONES))
                .hasMessage("placementConstraints can have at most 10 items.");
    }

    @Test
    void an_expression_has_2000_characters_at_most() {
        String longest = "attribute:a == '" + "x".repeat(1_983) + "'";

        assertThat(longest).hasSize(2_000);
        assertThat(reader.check(List.of(Yard.memberOf(longest)), List.of(), definition(0), Spread.OVER_ZONES)
                        .constraints())
                .hasSize(1);
        assertThatThrownBy(() -> reader.check(
                        List.of(Yard.memberOf(longest + " ")), List.of(), definition(0), Spread.OVER_ZONES))
                .isInstanceOf(Refusal.class)
                .hasMessage("expression can have a maximum length of 2000 characters.");
    }

    @Test
    void an_expression_is_compiled_once() {
        PlacementRules one = reader.check(
                List.of(Yard.memberOf("attribute:stack == prod")), List.of(), definition(1), Spread.OVER_ZONES);

        assertThat(one.constraints().get(0)).isSameAs(one.constraints().get(1));
    }
}
