package dev.drydock.internal.ecs.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.internal.call.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;

/**
 * Which strategies may be followed, and how they distribute tasks.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CapacityProviderStrategyItem.html">CapacityProviderStrategyItem</a>
 */
class CapacityStrategyTest {

    private static final List<String> ASSOCIATED = List.of("FARGATE", "FARGATE_SPOT", "asg");

    private static CapacityProviderStrategyItem item(String provider, Integer weight, Integer base) {
        return CapacityProviderStrategyItem.builder()
                .capacityProvider(provider)
                .weight(weight)
                .base(base)
                .build();
    }

    // ---- what may be followed

    private record Row(String rule, String text, CapacityProviderStrategyItem... items) {
        @Override
        public String toString() {
            return rule;
        }
    }

    static Stream<Row> refusals() {
        return Stream.of(
                new Row(
                        "not associated",
                        "The specified capacity provider strategy cannot contain a capacity provider that is not"
                                + " associated with the cluster. Associate the capacity provider with the cluster or"
                                + " specify a valid capacity provider and try again.",
                        item("other", 1, 0)),
                new Row(
                        "Fargate and Auto Scaling groups",
                        "The specified capacity provider strategy cannot contain a mix of capacity providers using Auto"
                                + " Scaling groups and Fargate. Specify one or the other and try again.",
                        item("FARGATE", 1, 0),
                        item("asg", 1, 0)),
                new Row(
                        "two bases",
                        "There are multiple capacity providers in the specified capacity provider strategy with a base"
                                + " value greater than zero. Only one capacity provider can have a base value greater"
                                + " than zero. Specify a valid capacity provider strategy and try again.",
                        item("FARGATE", 1, 1),
                        item("FARGATE_SPOT", 1, 1)),
                new Row(
                        "all weights 0",
                        "There are no capacity providers in the capacity provider strategy with a weight value greater"
                                + " than zero. Specify a weight value greater than zero for at least one capacity provider and try again.",
                        item("FARGATE", 0, 0),
                        item("FARGATE_SPOT", null, 1)),
                new Row(
                        "named twice",
                        "A capacity provider may only be specified once in a strategy.",
                        item("FARGATE", 1, 0),
                        item("FARGATE", 1, 0)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_in_the_words_of_aws(Row row) {
        assertThatThrownBy(() -> CapacityStrategy.usable(List.of(row.items()), ASSOCIATED))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("InvalidParameterException"))
                .hasMessage(row.text());
    }

    @Test
    void weights_and_bases_left_out_are_zero_and_a_single_provider_needs_none() {
        assertThat(CapacityStrategy.usable(List.of(item("FARGATE", null, null)), ASSOCIATED))
                .containsExactly(item("FARGATE", 0, 0));
    }

    @Test
    void a_cluster_may_keep_a_default_by_which_no_task_can_be_run() {
        List<CapacityProviderStrategyItem> useless = List.of(item("FARGATE", 0, 0), item("FARGATE_SPOT", 0, 0));

        assertThat(CapacityStrategy.kept(useless, ASSOCIATED)).isEqualTo(useless);
    }

    @Test
    void a_default_with_two_bases_is_refused_in_other_words() {
        assertThatThrownBy(() ->
                        CapacityStrategy.kept(List.of(item("FARGATE", 1, 1), item("FARGATE_SPOT", 1, 1)), ASSOCIATED))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "The specified capacity provider strategy contains multiple capacity providers with a base value"
                                + " defined. Only one capacity provider per strategy can have a base value defined.");
    }

    @Test
    void by_a_default_without_any_weight_no_task_is_run_though_it_has_a_single_provider() {
        List<CapacityProviderStrategyItem> weightless =
                CapacityStrategy.kept(List.of(item("FARGATE", null, 1)), ASSOCIATED);

        assertThatThrownBy(() -> CapacityStrategy.usableByDefault(weightless))
                .isInstanceOf(Refusal.class)
                .hasMessage(
                        "There are no capacity providers with a weight value greater than zero defined in the default"
                                + " capacity provider strategy. At least one capacity provider must have a weight value greater"
                                + " than zero specified. Update the cluster's default capacity provider strategy or specify a valid"
                                + " capacity provider strategy and try again.");
    }

    // ---- how tasks are dealt out

    @ParameterizedTest
    @CsvSource({"1,1,0", "6,2,4", "11,3,8"})
    void the_base_comes_first_and_the_rest_follows_the_weights(int tasks, int onDemand, int spot) {
        CapacityStrategy strategy = new CapacityStrategy(List.of(item("FARGATE", 1, 1), item("FARGATE_SPOT", 4, 0)));
        int[] counts = new int[2];

        for (int i = 0; i < tasks; i++) {
            counts[strategy.next(counts)]++;
        }

        assertThat(counts).containsExactly(onDemand, spot);
    }

    @Test
    void without_weight_a_provider_gets_nothing_beyond_its_base() {
        CapacityStrategy strategy = new CapacityStrategy(List.of(item("FARGATE", 0, 2), item("FARGATE_SPOT", 1, 0)));
        int[] counts = new int[2];

        for (int i = 0; i < 10; i++) {
            counts[strategy.next(counts)]++;
        }

        assertThat(counts).containsExactly(2, 8);
    }

    @Test
    void what_has_no_weight_goes_first_and_the_base_last() {
        CapacityStrategy strategy = new CapacityStrategy(List.of(item("FARGATE", 1, 1), item("FARGATE_SPOT", 0, 0)));

        assertThat(strategy.surplus(new int[] {3, 1})).isEqualTo(1);
        assertThat(strategy.surplus(new int[] {1, 0})).isZero();
        assertThat(strategy.surplus(new int[] {0, 0})).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void scaling_in_takes_back_what_scaling_out_gave_in_the_opposite_order(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int round = 0; round < 50; round++) {
            List<CapacityProviderStrategyItem> items = new ArrayList<>();
            int based = random.nextInt(4);
            for (int i = 0; i < 1 + random.nextInt(4); i++) {
                items.add(item("provider" + i, random.nextInt(1, 6), i == based ? random.nextInt(5) : 0));
            }
            CapacityStrategy strategy = new CapacityStrategy(items);
            int[] counts = new int[items.size()];
            List<Integer> given = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                given.add(strategy.next(counts));
                counts[given.get(i)]++;
            }

            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                taken.add(0, strategy.surplus(counts));
                counts[taken.get(0)]--;
            }

            assertThat(taken).as("%s", items).isEqualTo(given);
        }
    }
}
