package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A preference among the instances that could take a task. Strategies are best effort; each one decides among what the
 * one before it has left equal.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html">Use strategies
 *     to define Amazon ECS task placement</a>
 */
public sealed interface Strategy permits Binpack, RandomOrder, Spread {

    /**
     * The score of an instance: the lower the better. The same for every instance if the choice is random.
     *
     * @param tally how many tasks of the group share a value of an attribute
     */
    int score(EcsInstance instance, String group, Tally tally);

    /** What a score means, in words. */
    String words(EcsInstance instance, String group, int score);

    /** The best ones among instances, in the order given; all of them if the choice is random. */
    default List<EcsInstance> best(List<EcsInstance> ties, String group, Tally tally) {
        List<EcsInstance> left = new ArrayList<>();
        int lowest = Integer.MAX_VALUE;
        for (EcsInstance each : ties) {
            int score = score(each, group, tally);
            if (score < lowest) {
                lowest = score;
                left.clear();
            }
            if (score == lowest) {
                left.add(each);
            }
        }
        return left;
    }

    /** What is counted to score instances: nothing by default. */
    default Tally tally(Collection<EcsInstance> all, String group) {
        return Tally.NONE;
    }
}
