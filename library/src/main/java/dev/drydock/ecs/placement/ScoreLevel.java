package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.ContainerInstance;
import java.util.Arrays;
import java.util.function.Supplier;

/** Instances by a score of their own: what is left of a resource, or how many tasks of the group are there. */
final class ScoreLevel implements Level {

    private final Strategy strategy;
    private final String group;
    private int[] scores = new int[0];

    ScoreLevel(Strategy strategy, String group) {
        this.strategy = strategy;
        this.group = group;
    }

    int of(int place) {
        return scores[place];
    }

    @Override
    public void growTo(int places) {
        scores = Arrays.copyOf(scores, places);
    }

    @Override
    public boolean hasMoved(int place, ContainerInstance instance, int counted, int tasks, boolean remade) {
        return scores[place] != score(instance);
    }

    @Override
    public void move(int place, ContainerInstance instance, int counted, int tasks, boolean remade) {
        scores[place] = score(instance);
    }

    private int score(ContainerInstance instance) {
        return strategy.score(instance, group, Tally.NONE);
    }

    @Override
    public Branch branch(int number, Supplier<Branch> further) {
        return new ScoredBranch(number, this, further);
    }
}
