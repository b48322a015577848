package dev.drydock.ecs.placement;

import dev.drydock.ecs.instance.EcsInstance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why the next task would be placed where it would be: for every instance whether it passes, and if not why; for every
 * strategy how it ranks the instances that are left. Prints as text.
 *
 * @param verdicts one for every instance that is not INACTIVE, in the order of registration
 * @param rankings one for every strategy in order, up to a random one; none if no instance passes
 * @param chosen the ARN of the instance that is chosen; null if there is none
 */
public record Explanation(
        List<Verdict> verdicts,
        List<Ranking> rankings,
        @Nullable String chosen) {

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

    /**
     * Explains a request.
     *
     * @param draw 64 random bits, as for the decision
     */
    public static Explanation of(Collection<EcsInstance> instances, Request request, long draw) {
        List<Verdict> verdicts = new ArrayList<>();
        for (EcsInstance each : instances) {
            if (!each.isGone()) {
                verdicts.add(verdict(each, request));
            }
        }
        Decision decision = Scan.decide(instances, request, draw);
        String chosen =
                decision instanceof Decision.Placed placed ? placed.instance().arn() : null;
        return new Explanation(verdicts, rankings(instances, request), chosen);
    }

    /** Whether no instance could ever take such a task, even if all of them were empty. */
    public boolean isHopeless() {
        return chosen == null && verdicts.stream().allMatch(Verdict::never);
    }

    private static Verdict verdict(EcsInstance instance, Request request) {
        if (!request.isOfItsKind(instance)) {
            String only = instance.isExternal() ? "EXTERNAL" : "EC2";
            String detail = "it takes tasks of launch type " + only + " alone";
            return new Verdict(instance.arn(), instance.ec2InstanceId(), only, true, detail);
        }
        if (!instance.isActive()) {
            String detail = instance.isRegistering()
                    ? "its trunk network interface is not attached yet"
                    : "it takes no tasks until its state is set to ACTIVE again";
            return new Verdict(instance.arn(), instance.ec2InstanceId(), instance.status(), false, detail);
        }
        Mismatch lacking = request.mismatch(instance);
        if (lacking == null) {
            return new Verdict(instance.arn(), instance.ec2InstanceId(), null, false, "");
        }
        Mismatch lasting = request.lasting(instance);
        Detail detail = new Detail(request, instance);
        return new Verdict(
                instance.arn(),
                instance.ec2InstanceId(),
                lacking.reason(),
                lasting != null,
                lasting == null ? detail.now(lacking) : detail.always(lasting));
    }

    private static List<Ranking> rankings(Collection<EcsInstance> instances, Request request) {
        List<Ranking> rankings = new ArrayList<>();
        List<EcsInstance> left = Scan.candidates(instances, request);
        PlacementRules rules = request.rules();
        boolean undecided = !left.isEmpty();
        for (int i = 0; i < rules.strategies().size() && undecided; i++) {
            Strategy strategy = rules.strategies().get(i);
            undecided = !(strategy instanceof RandomOrder);
            Tally tally = strategy.tally(instances, request.group());
            List<EcsInstance> best = strategy.best(left, request.group(), tally);
            List<Rank> ranks = new ArrayList<>();
            for (EcsInstance each : left) {
                int score = strategy.score(each, request.group(), tally);
                String words = strategy.words(each, request.group(), score);
                ranks.add(new Rank(each.ec2InstanceId(), score, best.contains(each), words));
            }
            ranks.sort(Comparator.comparingInt(Rank::score));
            rankings.add(new Ranking(strategy.toString(), ranks));
            left = best;
        }
        return rankings;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(256);
        for (Verdict each : verdicts) {
            text.append(each).append('\n');
        }
        for (Ranking each : rankings) {
            boolean chance = each.strategy().equals(new RandomOrder().toString());
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
