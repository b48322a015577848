package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.Collection;

/**
 * Places tasks evenly: on the instance, or among the instances that share the value of an attribute, where the fewest tasks
 * of the same service or task group are. Instances without the attribute form a group of their own.
 *
 * @param attribute the attribute's name; empty to spread over instances
 */
public record Spread(String attribute) implements Strategy {

    /** The default of services. */
    public static final Spread OVER_ZONES = new Spread("ecs.availability-zone");

    /** Whether instances are what tasks are spread over. */
    boolean isOverInstances() {
        return attribute.isEmpty();
    }

    /** The value that an instance is grouped by. */
    String bucket(EcsInstance instance) {
        String value = instance.attribute(attribute);
        return value == null ? "" : value;
    }

    @Override
    public int score(EcsInstance instance, String group, Tally tally) {
        return isOverInstances() ? instance.tasksOf(group) : tally.count(bucket(instance));
    }

    @Override
    public Tally tally(Collection<EcsInstance> all, String group) {
        Tally tally = new Tally();
        if (!isOverInstances()) {
            for (EcsInstance each : all) {
                int tasks = each.tasksOf(group);
                if (tasks > 0) {
                    tally.add(bucket(each), tasks);
                }
            }
        }
        return tally;
    }

    @Override
    public String words(EcsInstance instance, String group, int score) {
        String tasks = score + (score == 1 ? " task of " : " tasks of ") + group;
        if (isOverInstances()) {
            return tasks;
        }
        String value = bucket(instance);
        return tasks + (value.isEmpty() ? " where there is no " + attribute : " in " + value);
    }

    @Override
    public String toString() {
        return "spread(" + (isOverInstances() ? "instanceId" : "attribute:" + attribute) + ")";
    }
}
