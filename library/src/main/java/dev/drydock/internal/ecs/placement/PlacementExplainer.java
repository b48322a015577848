package dev.drydock.internal.ecs.placement;

import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.report.Explanation;
import dev.drydock.report.Explanation.Rank;
import dev.drydock.report.Explanation.Ranking;
import dev.drydock.report.Explanation.Verdict;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Says of every instance whether it could take a task and how the strategies rank it; by {@link Scan}, the specification. */
public final class PlacementExplainer {

    private PlacementExplainer() {}

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
}
