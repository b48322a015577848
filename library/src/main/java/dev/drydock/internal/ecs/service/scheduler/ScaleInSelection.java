package dev.drydock.internal.ecs.service.scheduler;

import dev.drydock.internal.ecs.deployment.ScaleIn;
import dev.drydock.internal.ecs.deployment.TaskView;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.ecs.placement.Binpack;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.Spread;
import dev.drydock.internal.ecs.placement.Strategy;
import dev.drydock.internal.ecs.task.EcsTask;
import dev.drydock.internal.ecs.task.TaskStore;
import dev.drydock.internal.kernel.Chance;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

/** What the placement strategies of a service say about which tasks to stop. */
final class ScaleInSelection implements ScaleIn {

    private final TaskStore tasks;
    private final Chance chance;
    private final List<Rule> rules = new ArrayList<>();

    ScaleInSelection(TaskStore tasks, Chance chance, List<PlacementStrategy> strategies) {
        this.tasks = tasks;
        this.chance = chance;
        for (PlacementStrategy each : strategies) {
            rules.add(rule(PlacementRuleParser.strategy(each)));
        }
    }

    private static Rule rule(Strategy strategy) {
        if (strategy instanceof Spread spread) {
            return new Rule.Balance(spread.attribute());
        }
        if (strategy instanceof Binpack binpack) {
            return new Rule.Empty(binpack.resource() == Binpack.Resource.CPU);
        }
        return new Rule.AtRandom();
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    @Override
    public String value(TaskView task, String attribute) {
        EcsInstance instance = instance(task);
        String value = instance == null ? null : instance.attribute(attribute);
        return value == null ? "" : value;
    }

    @Override
    public int left(TaskView task, boolean cpu) {
        EcsInstance instance = instance(task);
        if (instance == null) {
            return 0;
        }
        return cpu ? instance.remainingCpu() : instance.remainingMemory();
    }

    @Override
    public int reserved(TaskView task, boolean cpu) {
        EcsTask found = tasks.find(task.arn());
        if (found == null) {
            return 0;
        }
        Reservation reservation = found.plan().needs().reservation();
        return cpu ? reservation.cpu() : reservation.memory();
    }

    @Override
    public long lot(TaskView task) {
        return chance.bits("scale-in", task.arn(), 0) >>> 1;
    }

    private @Nullable EcsInstance instance(TaskView task) {
        EcsTask found = tasks.find(task.arn());
        return found == null ? null : found.instance();
    }
}
