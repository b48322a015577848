package dev.drydock.internal.ecs.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.deployment.ScaleIn.Rule;
import dev.drydock.internal.ecs.deployment.TaskView.Health;
import dev.drydock.internal.ecs.deployment.TaskView.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the tasks and the strategies, they are chosen as if each was compared with all others, every time. */
class StopOrderTest {

    private static final List<List<Rule>> STRATEGIES = List.of(
            List.of(new Rule.Empty(true)),
            List.of(new Rule.Empty(false), new Rule.Balance("")),
            List.of(new Rule.Balance("rack"), new Rule.Empty(true)),
            List.of(new Rule.Balance("")),
            List.of(new Rule.AtRandom()),
            List.of(new Rule.Balance("rack"), new Rule.Balance(""), new Rule.AtRandom()));

    /** Hosts with a rack each, that have something left; tasks take what their number says. */
    private record Strategies(List<Rule> rules) implements ScaleIn {

        @Override
        public String value(TaskView task, String attribute) {
            return task.host().isEmpty() ? "" : attribute + task.host().hashCode() % 2;
        }

        @Override
        public int left(TaskView task, boolean cpu) {
            return Math.floorMod(task.host().hashCode() * (cpu ? 7 : 11), 5) * 64;
        }

        @Override
        public int reserved(TaskView task, boolean cpu) {
            return (int) (task.number() % 3 + 1) * 64;
        }

        @Override
        public long lot(TaskView task) {
            return task.number() * 7_919 % 101;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void it_chooses_as_one_who_compares_all_with_all(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 40; round++) {
            List<TaskView> all = tasks(random);
            List<TaskView> candidates = new ArrayList<>(all);
            candidates.removeIf(each -> random.nextInt(4) == 0);
            ScaleIn scaleIn =
                    random.nextInt(3) == 0 ? null : new Strategies(STRATEGIES.get(random.nextInt(STRATEGIES.size())));
            Predicate<TaskView> isHealthy = task -> task.phase() == Phase.RUNNING;
            int count = random.nextInt(all.size() + 1);

            List<TaskView> chosen = new StopOrder(all, isHealthy, scaleIn).choose(candidates, count);

            assertThat(chosen).isEqualTo(plainly(all, isHealthy, scaleIn, candidates, count));
        }
    }

    private static List<TaskView> tasks(Random random) {
        List<TaskView> tasks = new ArrayList<>();
        int hosts = 1 + random.nextInt(6);
        boolean onFargate = random.nextInt(5) == 0;
        for (int i = random.nextInt(20); i >= 0; i--) {
            Phase phase = random.nextInt(4) == 0 ? Phase.STARTING : Phase.RUNNING;
            int host = random.nextInt(hosts);
            tasks.add(new TaskView(
                    "t" + i,
                    phase,
                    Health.UNCHECKED,
                    0,
                    onFargate ? random.nextInt(3) : host % 3,
                    onFargate ? "" : "h" + host,
                    false,
                    random.nextInt(6) == 0,
                    i));
        }
        return tasks;
    }

    private static List<TaskView> plainly(
            List<TaskView> all, Predicate<TaskView> isHealthy, ScaleIn scaleIn, List<TaskView> candidates, int count) {
        StopRanks ranks = new StopRanks(all, scaleIn);
        Comparator<TaskView> ties = scaleIn == null
                ? Comparator.comparingLong(TaskView::number).reversed()
                : Comparator.<TaskView>comparingLong(scaleIn::lot).thenComparingLong(TaskView::number);
        Comparator<TaskView> order = Comparator.comparing(isHealthy::test);
        order = order.thenComparing((one, other) -> Arrays.compare(ranks.of(other), ranks.of(one)))
                .thenComparing(ties);
        List<TaskView> left = new ArrayList<>(candidates);
        left.removeIf(TaskView::isProtected);
        List<TaskView> chosen = new ArrayList<>();
        while (chosen.size() < count && !left.isEmpty()) {
            TaskView next = left.stream().min(order).orElseThrow();
            left.remove(next);
            ranks.chosen(next);
            chosen.add(next);
        }
        return chosen;
    }
}
