package dev.drydock.internal.ecs.deployment;

import dev.drydock.internal.ecs.deployment.ScaleIn.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How soon a task of a service should be stopped, rule by rule, while others are chosen. */
final class StopRanks {

    private static final Rule ZONES = new Rule.Balance("ecs.availability-zone");
    private static final Rule HOSTS = new Rule.Balance("");
    private static final List<Rule> DEFAULT = List.of(ZONES, HOSTS);

    private final List<Rule> rules;
    private final @Nullable ScaleIn scaleIn;

    /**
     * For each rule, by what it looks at: how many tasks are there, or how much the tasks chosen have freed. Looked up by
     * key only, never iterated.
     */
    private final List<Map<Object, Integer>> sums = new ArrayList<>();

    /**
     * Ranks among the tasks of one service.
     *
     * @param scaleIn null to balance over zones, then over instances
     */
    StopRanks(List<TaskView> all, @Nullable ScaleIn scaleIn) {
        this.scaleIn = scaleIn;
        this.rules = scaleIn == null ? DEFAULT : scaleIn.rules();
        for (int i = 0; i < rules.size(); i++) {
            sums.add(new HashMap<>());
        }
        for (TaskView task : all) {
            count(task, 1);
        }
    }

    /** By each rule how soon the task is stopped: the higher, the sooner. */
    long[] of(TaskView task) {
        long[] ranks = new long[rules.size()];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = rank(task, i);
        }
        return ranks;
    }

    private long rank(TaskView task, int rule) {
        Rule by = rules.get(rule);
        if (by instanceof Rule.AtRandom && scaleIn != null) {
            return -scaleIn.lot(task);
        }
        int sum = sums.get(rule).getOrDefault(key(task, by), 0);
        return by instanceof Rule.Empty empty && scaleIn != null
                ? (long) scaleIn.left(task, empty.cpu()) + scaleIn.reserved(task, empty.cpu()) + sum
                : sum;
    }

    /**
     * Whether a task that is chosen lets others on its host go sooner. Apart from that, it lets others go later or when they
     * would have gone.
     */
    boolean emptiesHosts() {
        for (Rule each : rules) {
            if (each instanceof Rule.Empty) {
                return true;
            }
        }
        return false;
    }

    /** A task was chosen to be stopped. */
    void chosen(TaskView task) {
        count(task, -1);
    }

    private void count(TaskView task, int by) {
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            // Fargate tasks share no host: they must not look crowded.
            boolean hostless = rule.equals(HOSTS) && task.host().isEmpty();
            int amount = by;
            if (rule instanceof Rule.Empty empty) {
                amount = by > 0 || scaleIn == null ? 0 : scaleIn.reserved(task, empty.cpu());
            }
            if (!hostless && amount != 0 && !(rule instanceof Rule.AtRandom)) {
                sums.get(i).merge(key(task, rule), amount, Integer::sum);
            }
        }
    }

    private Object key(TaskView task, Rule rule) {
        if (scaleIn == null) {
            return rule == ZONES ? (Object) task.zone() : task.host();
        }
        boolean named = rule instanceof Rule.Balance balance && !balance.over().isEmpty();
        return named ? scaleIn.value(task, ((Rule.Balance) rule).over()) : task.host();
    }
}
