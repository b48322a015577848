package dev.drydock.benchmarks;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.ecs.placement.Decision;
import dev.drydock.internal.ecs.placement.Needs;
import dev.drydock.internal.ecs.placement.Placement;
import dev.drydock.internal.ecs.placement.PlacementRuleParser;
import dev.drydock.internal.ecs.placement.PlacementRules;
import dev.drydock.internal.ecs.placement.Request;
import dev.drydock.internal.ecs.placement.Spread;
import dev.drydock.internal.kernel.Ids;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/**
 * Placing one task and, once half the cluster is full, stopping the oldest one; against the limit, a plain loop over plain
 * objects that knows nothing of reasons, reads no attributes but the zone and keeps its counts in fields.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class PlacementBenchmark {

    private static final InstanceType TYPE = new InstanceType("m5.4xlarge", 16_384, 62_846, 7, false);
    private static final Reservation TASK = new Reservation(256, 512, List.of(), List.of(), false, 0);
    private static final String GROUP = "service:web";

    /** How many instances there are. */
    @Param({"1000", "5000"})
    public int instances;

    /** By what tasks are placed. */
    @Param({"binpack", "spread", "random", "memberOf"})
    public String rules;

    private final Deque<EcsInstance> placed = new ArrayDeque<>();
    private final Deque<Bare> held = new ArrayDeque<>();
    private final List<Bare> bare = new ArrayList<>();
    private final int[] bareZones = new int[3];
    private Placement placement;
    private Request request;
    private long draw;

    private static final class Bare {
        final int zone;
        final Map<String, String> attributes = new HashMap<>();
        int cpu = 16_384;
        int memory = 62_846;
        int tasks;

        Bare(int zone, String stack) {
            this.zone = zone;
            attributes.put("stack", stack);
        }
    }

    /** A cluster, empty. */
    @Setup(Level.Iteration)
    public void furnish() {
        placed.clear();
        held.clear();
        bare.clear();
        bareZones[0] = bareZones[1] = bareZones[2] = 0;
        AccountRegion home = new AccountRegion("123456789012", "us-east-1");
        InstanceStore store = new InstanceStore(home, Timings.realistic());
        EcsCluster prod = EcsCluster.of("prod", home.arn("ecs", "cluster/prod"));
        Ids ids = new Ids(1);
        for (int i = 0; i < instances; i++) {
            String stack = i % 2 == 0 ? "blue" : "green";
            Attribute attribute = Attribute.builder().name("stack").value(stack).build();
            store.add(prod, TYPE, null, Map.of("stack", attribute), false, ids, Instant.EPOCH);
            bare.add(new Bare(i % 3, stack));
        }
        placement = new Placement(store.clusterInstances(prod.arn()));
        request = new Request(new Needs(TASK, List.of()), read(), GROUP, Request.ANY_ZONE);
    }

    private PlacementRules read() {
        List<PlacementConstraint> constraints = rules.equals("memberOf")
                ? List.of(PlacementConstraint.builder()
                        .type("memberOf")
                        .expression("attribute:stack == blue")
                        .build())
                : List.of();
        List<PlacementStrategy> strategies = switch (rules) {
            case "spread" ->
                List.of(strategy("spread", "attribute:ecs.availability-zone"), strategy("spread", "instanceId"));
            case "random" -> List.of(strategy("random", null));
            default -> List.of(strategy("binpack", "memory"));
        };
        return new PlacementRuleParser()
                .check(constraints, strategies, TaskDefinition.builder().build(), Spread.OVER_ZONES);
    }

    private static PlacementStrategy strategy(String type, String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }

    private long next() {
        draw = draw * 6_364_136_223_846_793_005L + 1_442_695_040_888_963_407L;
        return draw;
    }

    /** With reasons, versions, groups and everything. */
    @Benchmark
    public Object engine() {
        Decision decision = placement.decide(request, next());
        EcsInstance instance = ((Decision.Placed) decision).instance();
        instance.load().joined(GROUP);
        instance.load().reserve(TASK);
        placed.add(instance);
        if (placed.size() > instances * 16) {
            EcsInstance freed = placed.remove();
            freed.load().left(GROUP);
            freed.load().release(TASK);
        }
        return decision;
    }

    /** The limit. */
    @Benchmark
    public Object naive() {
        Bare best = switch (rules) {
            case "spread" -> spread();
            case "random" -> random();
            default -> binpack(rules.equals("memberOf"));
        };
        take(best, 1);
        held.add(best);
        if (held.size() > instances * 16) {
            take(held.remove(), -1);
        }
        return best;
    }

    private void take(Bare one, int times) {
        one.cpu -= 256 * times;
        one.memory -= 512 * times;
        one.tasks += times;
        bareZones[one.zone] += times;
    }

    private static boolean fits(Bare one) {
        return one.cpu >= 256 && one.memory >= 512;
    }

    private Bare binpack(boolean blue) {
        Bare best = null;
        for (Bare each : bare) {
            boolean member = !blue || "blue".equals(each.attributes.get("stack"));
            if (member && fits(each) && (best == null || each.memory < best.memory)) {
                best = each;
            }
        }
        return best;
    }

    private Bare spread() {
        Bare best = null;
        for (Bare each : bare) {
            if (fits(each) && (best == null || isEmptier(each, best))) {
                best = each;
            }
        }
        return best;
    }

    private boolean isEmptier(Bare one, Bare other) {
        int zones = Integer.compare(bareZones[one.zone], bareZones[other.zone]);
        return zones < 0 || (zones == 0 && one.tasks < other.tasks);
    }

    private Bare random() {
        List<Bare> fitting = new ArrayList<>();
        for (Bare each : bare) {
            if (fits(each)) {
                fitting.add(each);
            }
        }
        return fitting.get((int) ((next() >>> 11) * 0x1.0p-53 * fitting.size()));
    }
}
