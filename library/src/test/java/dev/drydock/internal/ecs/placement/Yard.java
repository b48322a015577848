package dev.drydock.internal.ecs.placement;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.account.AccountRegion;
import dev.drydock.internal.ecs.cluster.EcsCluster;
import dev.drydock.internal.ecs.instance.ClusterInstances;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.InstanceStore;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.internal.kernel.Ids;
import dev.drydock.time.Timings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** A cluster of instances without anything around it. */
final class Yard {

    static final String GROUP = "service:web";

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    private static final EcsCluster PROD = EcsCluster.of("prod", HOME.arn("ecs", "cluster/prod"));

    private final InstanceStore store = new InstanceStore(HOME, Timings.realistic());
    private final Ids ids = new Ids(1);

    final List<EcsInstance> instances = new ArrayList<>();

    EcsInstance add(String type) {
        return add(InstanceType.of(type), Map.of());
    }

    EcsInstance add(InstanceType type, Map<String, String> attributes) {
        EcsInstance added =
                store.add(PROD, type, null, named(attributes), false, ids, Instant.parse("2026-01-01T00:00:00Z"));
        instances.add(added);
        return added;
    }

    private static Map<String, Attribute> named(Map<String, String> attributes) {
        Map<String, Attribute> named = new TreeMap<>();
        attributes.forEach((name, value) ->
                named.put(name, Attribute.builder().name(name).value(value).build()));
        return named;
    }

    ClusterInstances clusterInstances() {
        return store.clusterInstances(PROD.arn());
    }

    static Reservation takes(int cpu, int memory) {
        return new Reservation(cpu, memory, List.of(), List.of(), false, 0);
    }

    /** Puts a task of the group there. */
    static void place(EcsInstance instance, Reservation reservation) {
        instance.load().joined(GROUP);
        instance.load().reserve(reservation);
    }

    static PlacementStrategy strategy(String type, String field) {
        return PlacementStrategy.builder().type(type).field(field).build();
    }

    static PlacementConstraint memberOf(String expression) {
        return PlacementConstraint.builder()
                .type("memberOf")
                .expression(expression)
                .build();
    }

    static PlacementRules rules(List<PlacementConstraint> constraints, PlacementStrategy... strategies) {
        return new PlacementRuleParser()
                .check(
                        constraints,
                        List.of(strategies),
                        TaskDefinition.builder().build(),
                        Spread.OVER_ZONES);
    }

    static Request request(Reservation reservation, PlacementRules rules) {
        return new Request(new Needs(reservation, List.of()), rules, GROUP, Request.ANY_ZONE);
    }
}
