package dev.drydock.report;

import java.util.List;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Why the next task would be placed where it would be: for every instance whether it passes, and if not why; for every
 * strategy how it ranks the instances that are left. Prints as text.
 *
 * @param verdicts one for every instance that is not INACTIVE, in the order of registration
 * @param rankings one for every strategy in order, up to a random one; none if no instance passes
 * @param chosen the ARN of the instance that is chosen; null if there is none
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record Explanation(
        List<Verdict> verdicts,
        List<Ranking> rankings,
        @Nullable String chosen) {

    /** How the strategy that leaves it to chance is called. */
    private static final String BY_CHANCE = "random";

    /**
     * What is said of one instance.
     *
     * @param instance its ARN
     * @param ec2InstanceId its EC2 instance id
     * @param reason what it lacks first, as {@code failures} say it; its status if that is not ACTIVE; EXTERNAL or EC2 if
     *     it is for tasks of that launch type alone; null if it passes
     * @param never whether it could not take the task even if it were empty
     * @param detail what was wanted and what there is, for people to read; empty if there is nothing to add
     */
    public record Verdict(
            String instance, String ec2InstanceId, @Nullable String reason, boolean never, String detail) {

        @Override
        public String toString() {
            if (reason == null) {
                return ec2InstanceId + " passes";
            }
            String more = never ? " (even when empty: " + detail + ")" : detail.isEmpty() ? "" : " (" + detail + ")";
            return ec2InstanceId + " is refused: " + reason + more;
        }
    }

    /**
     * How a strategy ranks the instances left by those before it.
     *
     * @param strategy for example {@code spread(instanceId)}
     * @param ranks the best first, equals in the order of registration; all equal if the choice is random
     */
    public record Ranking(String strategy, List<Rank> ranks) {}

    /**
     * The rank of one instance.
     *
     * @param ec2InstanceId its EC2 instance id
     * @param score what the strategy compares: tasks of the group that are there, or what is left of the resource; the
     *     lower the better
     * @param best whether it is still in the running after this strategy
     * @param words the score in words; empty if the choice is random
     */
    public record Rank(String ec2InstanceId, int score, boolean best, String words) {}

    /** Keeps the lists as they are given. */
    public Explanation {
        verdicts = List.copyOf(verdicts);
        rankings = List.copyOf(rankings);
    }

    /** Whether no instance could ever take such a task, even if all of them were empty. */
    public boolean isHopeless() {
        return chosen == null && verdicts.stream().allMatch(Verdict::never);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(256);
        for (Verdict each : verdicts) {
            text.append(each).append('\n');
        }
        for (Ranking each : rankings) {
            boolean chance = each.strategy().equals(BY_CHANCE);
            text.append(each.strategy()).append(chance ? " picks one of\n" : " ranks\n");
            for (Rank rank : each.ranks()) {
                text.append("  ")
                        .append(rank.ec2InstanceId())
                        .append(chance ? "" : " with " + rank.words())
                        .append(rank.best() && !chance ? " (best)" : "")
                        .append('\n');
            }
        }
        if (chosen != null) {
            return text.append("chosen: ").append(chosen).append('\n').toString();
        }
        String none = verdicts.isEmpty() ? "there are no instances" : "no instance passes";
        return text.append(isHopeless() && !verdicts.isEmpty() ? "no instance could ever take it" : none)
                .append('\n')
                .toString();
    }
}
