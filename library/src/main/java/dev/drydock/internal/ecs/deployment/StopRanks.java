package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.ScaleIn.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How soon a task of a service should be stopped, rule by rule, while others are chosen. */
final class StopRanks {

    private static final Rule ZONES = new Rule.Balance("ecs.availability-zone");
    private static final Rule HOSTS = new Rule.Balance("");

    private final List<Rule> rules;
    private final @Nullable ScaleIn scaleIn;

    /** For each rule, by what it looks at: how many tasks are there, or how much the tasks chosen have freed. */
    private final Map<Rule, Map<String, Integer>> sums = new HashMap<>();

    /**
     * Ranks among the tasks of one service.
     *
     * @param scaleIn null to balance over zones, then over instances
     */
    StopRanks(List<TaskView> all, @Nullable ScaleIn scaleIn) {
        this.scaleIn = scaleIn;
        this.rules = scaleIn == null ? List.of(ZONES, HOSTS) : scaleIn.rules();
        for (TaskView task : all) {
            count(task, 1);
        }
    }

    int size() {
        return rules.size();
    }

    /** The higher, the sooner the task is stopped. */
    long rank(TaskView task, int rule) {
        Rule by = rules.get(rule);
        int sum = sums.getOrDefault(by, Map.of()).getOrDefault(key(task, by), 0);
        if (by instanceof Rule.Empty empty && scaleIn != null) {
            return (long) scaleIn.left(task, empty.cpu()) + scaleIn.reserved(task, empty.cpu()) + sum;
        }
        return by instanceof Rule.AtRandom && scaleIn != null ? -scaleIn.lot(task) : sum;
    }

    /** A task was chosen to be stopped. */
    void chosen(TaskView task) {
        count(task, -1);
    }

    private void count(TaskView task, int by) {
        for (Rule rule : rules) {
            // Fargate tasks share no host: they must not look crowded.
            boolean hostless = rule.equals(HOSTS) && task.host().isEmpty();
            int amount = by;
            if (rule instanceof Rule.Empty empty) {
                amount = by > 0 || scaleIn == null ? 0 : scaleIn.reserved(task, empty.cpu());
            }
            if (!hostless && amount != 0 && !(rule instanceof Rule.AtRandom)) {
                sums.computeIfAbsent(rule, each -> new HashMap<>()).merge(key(task, rule), amount, Integer::sum);
            }
        }
    }

    private String key(TaskView task, Rule rule) {
        if (rule.equals(ZONES) && scaleIn == null) {
            return Integer.toString(task.zone());
        }
        boolean named = rule instanceof Rule.Balance balance && !balance.over().isEmpty();
        return named && scaleIn != null ? scaleIn.value(task, ((Rule.Balance) rule).over()) : task.host();
    }
}
