package dev.drydock.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.account.AccountRegion;
import dev.drydock.account.Timings;
import dev.drydock.ecs.cluster.Cluster;
import dev.drydock.ecs.instance.ContainerInstance;
import dev.drydock.ecs.instance.InstanceStore;
import dev.drydock.ecs.instance.InstanceType;
import dev.drydock.ecs.instance.Reservation;
import dev.drydock.kernel.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final AccountRegion HOME = new AccountRegion("123456789012", "us-east-1");
    private static final int[] EMPTY = new int[3];

    private final InstanceStore store = new InstanceStore(HOME, Timings.realistic());
    private final Ids ids = new Ids(1);
    private final List<ContainerInstance> instances = new ArrayList<>();

    private ContainerInstance add(String type) {
        Cluster prod = new Cluster(
                "prod", HOME.arn("ecs", "cluster/prod"), List.of(), null, List.of(), List.of(), null, List.of(), null);
        ContainerInstance added =
                store.add(prod, InstanceType.of(type), null, List.of(), ids, Instant.parse("2026-01-01T00:00:00Z"));
        instances.add(added);
        return added;
    }

    private static Reservation takes(int cpu, int memory) {
        return new Reservation(cpu, memory, List.of(), List.of(), false, 0);
    }

    private static Needs needs(int cpu, int memory) {
        return new Needs(takes(cpu, memory), List.of());
    }

    private Decision decide(Needs needs, int... byZone) {
        return Placement.decide(instances, needs, Placement.ANY_ZONE, byZone.length == 0 ? EMPTY : byZone);
    }

    @Test
    void the_first_that_fits_in_the_emptiest_zone_is_taken() {
        ContainerInstance a = add("m5.large");
        ContainerInstance b = add("m5.large");
        add("m5.large");
        add("m5.large");

        assertThat(decide(needs(1, 1))).isEqualTo(new Decision.Placed(a));
        assertThat(decide(needs(1, 1), 1, 0, 0)).isEqualTo(new Decision.Placed(b));
        assertThat(decide(needs(1, 1), 5, 7, 5)).isEqualTo(new Decision.Placed(a));
    }

    @Test
    void a_full_zone_gives_way_to_another() {
        ContainerInstance a = add("m5.large");
        ContainerInstance b = add("m5.large");
        a.reserve(takes(2_048, 0));

        assertThat(decide(needs(1, 1), 0, 9, 9)).isEqualTo(new Decision.Placed(b));
    }

    @Test
    void a_refusal_counts_reasons_and_names_the_closest_match() {
        add("t3.micro");
        ContainerInstance closest = add("m5.large");
        add("m5.large").reserve(takes(2_048, 0));

        assertThat(decide(needs(2_000, 8_000)))
                .isEqualTo(new Decision.Refused(
                        new TreeMap<>(Map.of(Mismatch.MEMORY, 2, Mismatch.CPU, 1)), instances.get(0), Mismatch.MEMORY));
        assertThat(decide(needs(2_000, 900)))
                .as("%s has room", closest)
                .isEqualTo(new Decision.Placed(instances.get(0)));
    }

    @Test
    void without_instances_there_is_no_closest_match() {
        assertThat(decide(needs(1, 1))).isEqualTo(new Decision.Refused(new TreeMap<>(), null, null));
    }

    @Test
    void checks_come_in_the_order_of_aws() {
        ContainerInstance instance = add("m5.large");
        Reservation busy = new Reservation(2_048, 7_681, List.of(80), List.of(53), true, 0);
        Needs all = new Needs(new Reservation(1, 1, List.of(80), List.of(), true, 0), List.of("ecs.capability.moon"));
        List<Mismatch> found = new ArrayList<>();

        instance.reserve(busy);
        instance.reserve(new Reservation(0, 0, List.of(), List.of(), true, 0));
        found.add(explain(all, 0));
        instance.release(takes(2_048, 0));
        found.add(explain(all, 0));
        instance.release(takes(0, 7_681));
        found.add(explain(all, 0));
        instance.release(new Reservation(0, 0, List.of(80), List.of(), false, 0));
        found.add(explain(all, 0));
        instance.release(new Reservation(0, 0, List.of(), List.of(), true, 0));
        found.add(explain(all, 0));
        found.add(explain(needs(1, 1), 0));
        instance.connected(false);
        found.add(explain(needs(1, 1), Placement.ANY_ZONE));

        assertThat(found)
                .containsExactly(
                        Mismatch.CPU,
                        Mismatch.MEMORY,
                        Mismatch.PORTS,
                        Mismatch.ENI,
                        Mismatch.ATTRIBUTE,
                        Mismatch.LOCATION,
                        Mismatch.AGENT);
    }

    private Mismatch explain(Needs needs, int zones) {
        return Placement.explain(instances, needs, zones).get(0).mismatch();
    }
}
