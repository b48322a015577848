package dev.drydock.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Draws that keep what many have in common are the very same draws. */
class ChanceTest {

    private static final List<String> TASKS = List.of("task/prod/1", "task/prod/2", "", "task/prod/2");

    @Test
    void a_draw_for_an_entity_is_that_of_the_whole_key() {
        Chance chance = new Chance(7);
        Chance.OfEntities draws = chance.ofEntities("jitter");

        for (String task : TASKS) {
            for (String step : List.of(" PULL web", " START web", "")) {
                assertThat(draws.fraction(task, step, 3)).isEqualTo(chance.fraction("jitter", task + step, 3));
            }
        }
    }

    @Test
    void the_lots_of_an_entity_are_those_of_its_name() {
        Chance chance = new Chance(7);
        ResourceRef task = new ResourceRef("task/prod/1");

        for (long at : new long[] {0, 1, 1_700_000_000_000L}) {
            assertThat(task.lot(chance, at)).isEqualTo((int) (chance.bits("instant", "task/prod/1", at) >>> 33));
        }
    }

    @Test
    void a_listing_whose_items_keep_their_draws_is_the_same_listing() {
        List<String> names = List.of("a", "b", "c", "d", "e", "f", "g");
        for (long seed = 1; seed <= 20; seed++) {
            OpenOrder order = new OpenOrder(new Chance(seed));

            List<String> sorted = new ArrayList<>(names);
            order.sort(sorted, each -> each, each -> order.draw("names", each));
            OpenOrder.Listing<String> kept = order.sorted(sorted, each -> each, each -> order.draw("names", each));

            OpenOrder.Listing<String> drawn = order.of("names", names, each -> each);
            assertThat(kept.items()).isEqualTo(drawn.items());
            assertThat(kept.items()).extracting(kept.key()::apply).isSorted();
            assertThat(kept.key().apply("d")).isEqualTo(drawn.key().apply("d"));
        }
    }
}
