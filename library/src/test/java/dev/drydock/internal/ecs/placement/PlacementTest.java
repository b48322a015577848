package dev.drydock.internal.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.PlacementConstraint;
import software.amazon.awssdk.services.ecs.model.PlacementStrategy;

class PlacementTest {

    private static final PlacementStrategy BY_MEMORY = Yard.strategy("binpack", "memory");
    private static final PlacementStrategy BY_CPU = Yard.strategy("binpack", "cpu");
    private static final PlacementStrategy OVER_ZONES = Yard.strategy("spread", "attribute:ecs.availability-zone");
    private static final PlacementStrategy OVER_INSTANCES = Yard.strategy("spread", "instanceId");

    private final Yard yard = new Yard();

    private Decision decide(Reservation reservation, PlacementRules rules) {
        return Scan.decide(yard.instances, Yard.request(reservation, rules), 0);
    }

    private Decision decide(PlacementStrategy... strategies) {
        return decide(Yard.takes(256, 512), Yard.rules(List.of(), strategies));
    }

    private static Decision to(EcsInstance instance) {
        return new Decision.Placed(instance);
    }

    // ---- strategies

    @Test
    void services_are_spread_over_zones_by_default() {
        EcsInstance a = yard.add("m5.large");
        EcsInstance b = yard.add("m5.large");
        yard.add("m5.large");

        assertThat(decide()).isEqualTo(to(a));
        Yard.place(a, Yard.takes(1, 1));
        assertThat(decide()).isEqualTo(to(b));
    }

    @Test
    void spread_counts_tasks_of_the_same_group_alone() {
        EcsInstance a = yard.add("m5.large");
        yard.add("m5.large");
        a.load().joined("service:other");

        assertThat(decide(OVER_INSTANCES)).isEqualTo(to(a));
    }

    @Test
    void a_full_zone_gives_way_to_another() {
        EcsInstance a = yard.add("m5.large");
        EcsInstance b = yard.add("m5.large");
        a.load().reserve(Yard.takes(2_048, 0));
        Yard.place(b, Yard.takes(1, 1));

        assertThat(decide(OVER_ZONES)).isEqualTo(to(b));
    }

    @Test
    void binpack_takes_the_instance_with_least_left() {
        yard.add("m5.large");
        EcsInstance b = yard.add("m5.large");
        yard.add("t3.micro").load().reserve(Yard.takes(0, 952));
        b.load().reserve(Yard.takes(0, 1_024));

        assertThat(decide(BY_MEMORY)).isEqualTo(to(b));
    }

    @Test
    void binpack_of_cpu_looks_at_cpu() {
        EcsInstance large = yard.add("c5.xlarge");
        EcsInstance small = yard.add("r5.large");

        assertThat(decide(BY_CPU)).isEqualTo(to(small));
        assertThat(decide(BY_MEMORY)).isEqualTo(to(large));
    }

    @Test
    void a_strategy_decides_among_what_the_one_before_it_left() {
        yard.add("m5.large");
        yard.add("m5.large");
        yard.add("m5.large");
        EcsInstance d = yard.add("m5.large");
        Yard.place(yard.instances.get(1), Yard.takes(1, 1));
        Yard.place(yard.instances.get(2), Yard.takes(1, 1));
        d.load().reserve(Yard.takes(0, 100));

        assertThat(decide(OVER_ZONES, BY_MEMORY)).isEqualTo(to(d));
        assertThat(decide(OVER_ZONES, OVER_INSTANCES)).isEqualTo(to(yard.instances.get(0)));
    }

    @Test
    void spread_takes_any_attribute_and_those_without_it_form_a_group() {
        EcsInstance red = yard.add(InstanceType.of("m5.large"), Map.of("rack", "red"));
        EcsInstance blue = yard.add(InstanceType.of("m5.large"), Map.of("rack", "blue"));
        EcsInstance none = yard.add("m5.large");
        PlacementStrategy overRacks = Yard.strategy("spread", "attribute:rack");

        Yard.place(red, Yard.takes(1, 1));
        assertThat(decide(overRacks)).isEqualTo(to(blue));
        Yard.place(blue, Yard.takes(1, 1));
        assertThat(decide(overRacks)).isEqualTo(to(none));
    }

    @Test
    void random_reaches_every_candidate_and_follows_the_draw() {
        for (int i = 0; i < 5; i++) {
            yard.add("m5.large");
        }
        Request request = Yard.request(Yard.takes(1, 1), Yard.rules(List.of(), Yard.strategy("random", null)));
        Set<Decision> reached = new HashSet<>();
        for (long draw = 0; draw < 100; draw++) {
            reached.add(Scan.decide(yard.instances, request, draw * 0x9E3779B97F4A7C15L));
        }

        assertThat(reached).hasSize(5);
        assertThat(Scan.decide(yard.instances, request, 42)).isEqualTo(Scan.decide(yard.instances, request, 42));
    }

    @Test
    void without_chance_the_first_of_equals_is_taken_whatever_is_drawn() {
        EcsInstance first = yard.add("m5.large");
        yard.add("m5.large");
        Request request = Yard.request(Yard.takes(1, 1), Yard.rules(List.of(), BY_MEMORY));

        for (long draw = 0; draw < 10; draw++) {
            assertThat(Scan.decide(yard.instances, request, draw * 0x9E3779B97F4A7C15L))
                    .isEqualTo(to(first));
        }
    }

    @Test
    void what_comes_after_chance_has_no_say() {
        for (int i = 0; i < 5; i++) {
            yard.add("m5.large").load().reserve(Yard.takes(0, 10 * i));
        }
        Request request =
                Yard.request(Yard.takes(1, 1), Yard.rules(List.of(), Yard.strategy("random", null), BY_MEMORY));
        Set<Decision> reached = new HashSet<>();
        for (long draw = 0; draw < 100; draw++) {
            reached.add(Scan.decide(yard.instances, request, draw * 0x9E3779B97F4A7C15L));
        }

        assertThat(reached).hasSize(5);
    }

    // ---- constraints

    @Test
    void distinct_instance_looks_at_the_desired_status() {
        EcsInstance only = yard.add("m5.large");
        PlacementRules rules = Yard.rules(
                List.of(PlacementConstraint.builder().type("distinctInstance").build()));
        Yard.place(only, Yard.takes(1, 1));

        assertThat(decide(Yard.takes(1, 1), rules))
                .isEqualTo(new Decision.Refused(
                        new TreeMap<>(Map.of(Mismatch.DISTINCT_INSTANCE, 1)), only, Mismatch.DISTINCT_INSTANCE));
        only.load().left(Yard.GROUP);
        assertThat(decide(Yard.takes(1, 1), rules)).isEqualTo(to(only));
    }

    @Test
    void all_constraints_are_binding() {
        yard.add("m5.large");
        EcsInstance b = yard.add("c5.large");
        yard.add("c5.large");
        PlacementRules rules = Yard.rules(List.of(
                Yard.memberOf("attribute:ecs.instance-type =~ c5.*"),
                Yard.memberOf("attribute:ecs.availability-zone != us-east-1c")));

        assertThat(decide(Yard.takes(1, 1), rules)).isEqualTo(to(b));
    }

    // ---- needs

    @Test
    void a_task_may_take_all_that_is_left_and_not_a_unit_more() {
        EcsInstance instance = yard.add(new InstanceType("g5.small", 100, 200, 1, false, 1, 1), Map.of());

        assertThat(lacks(instance, new Reservation(100, 200, List.of(), List.of(), true, 1)))
                .isNull();
        assertThat(lacks(instance, Yard.takes(101, 1))).isEqualTo(Mismatch.CPU);
        assertThat(lacks(instance, Yard.takes(1, 201))).isEqualTo(Mismatch.MEMORY);
    }

    @Test
    void what_is_reserved_for_daemons_is_for_daemons_alone() {
        EcsInstance instance = yard.add(new InstanceType("g5.small", 100, 100, 1, false), Map.of());
        Reservation whole = new Reservation(100, 100, List.of(), List.of(), true, 0);

        for (Reservation claimed :
                List.of(Yard.takes(1, 0), Yard.takes(0, 1), new Reservation(0, 0, List.of(), List.of(), true, 0))) {
            instance.load().claim("service:agent", claimed);
            assertThat(Yard.request(whole, Yard.rules(List.of())).mismatch(instance))
                    .isEqualTo(
                            claimed.cpu() > 0 ? Mismatch.CPU : claimed.memory() > 0 ? Mismatch.MEMORY : Mismatch.ENI);
            assertThat(daemon(whole, Yard.rules(List.of())).mismatch(instance)).isNull();
            instance.load().claim("service:agent", null);
        }
    }

    private static Mismatch lacks(EcsInstance instance, Reservation reservation) {
        return Yard.request(reservation, Yard.rules(List.of())).mismatch(instance);
    }

    private static Request daemon(Reservation reservation, PlacementRules rules) {
        return new Request(new Needs(reservation, List.of()), rules, Yard.GROUP, Request.ANY_ZONE, false, true);
    }

    @Test
    void an_instance_is_meant_for_a_daemon_however_full_it_is() {
        EcsInstance instance = yard.add("m5.large");
        Yard.place(instance, Yard.takes(2_048, 0));
        PlacementRules distinct = Yard.rules(
                List.of(PlacementConstraint.builder().type("distinctInstance").build()));

        assertThat(daemon(Yard.takes(64, 64), distinct).isMeantFor(instance)).isTrue();
    }

    @Test
    void an_instance_that_a_constraint_rules_out_is_not_meant_for_a_daemon() {
        EcsInstance red = yard.add(InstanceType.of("m5.large"), Map.of("rack", "red"));
        EcsInstance blue = yard.add(InstanceType.of("m5.large"), Map.of("rack", "blue"));
        PlacementRules onRed =
                Yard.rules(List.of(Yard.memberOf("attribute:rack exists"), Yard.memberOf("attribute:rack == red")));

        assertThat(daemon(Yard.takes(1, 1), onRed).isMeantFor(red)).isTrue();
        assertThat(daemon(Yard.takes(1, 1), onRed).isMeantFor(blue)).isFalse();
    }

    @Test
    void an_instance_whose_agent_is_gone_is_not_meant_for_a_daemon() {
        EcsInstance instance = yard.add("m5.large");
        instance.connected(false);

        assertThat(daemon(Yard.takes(1, 1), Yard.rules(List.of())).isMeantFor(instance))
                .isFalse();
    }

    @Test
    void tasks_of_ec2_and_of_hosts_elsewhere_keep_apart() {
        EcsInstance ec2 = yard.add("m5.large");
        Needs needs = new Needs(Yard.takes(1, 1), List.of());
        Request external = new Request(needs, PlacementRules.ANYWHERE, Yard.GROUP, Request.ANY_ZONE, true, false);

        assertThat(Scan.decide(yard.instances, external, 0))
                .isEqualTo(new Decision.Refused(new TreeMap<>(), null, null));
        assertThat(Scan.decide(yard.instances, Yard.request(Yard.takes(1, 1), PlacementRules.ANYWHERE), 0))
                .isEqualTo(to(ec2));
    }

    @Test
    void an_attribute_that_somebody_put_is_as_good_as_one_of_the_agent() {
        yard.add("m5.large");
        EcsInstance licensed = yard.add(InstanceType.of("m5.large"), Map.of("licensed", "yes"));
        Needs needs = new Needs(
                Yard.takes(1, 1), List.of(Attribute.builder().name("licensed").build()));

        assertThat(Scan.decide(
                        yard.instances, new Request(needs, PlacementRules.ANYWHERE, Yard.GROUP, Request.ANY_ZONE), 0))
                .isEqualTo(to(licensed));
    }

    @Test
    void requests_are_equal_that_ask_for_the_same() {
        PlacementRules onRed = Yard.rules(List.of(Yard.memberOf("attribute:rack == red")));
        PlacementRules onRedAgain = Yard.rules(List.of(Yard.memberOf("attribute:rack == red")));
        PlacementRules onBlue = Yard.rules(List.of(Yard.memberOf("attribute:rack == blue")));
        List<Attribute> attributes =
                List.of(Attribute.builder().name("licensed").build());
        Needs licensed = new Needs(Yard.takes(1, 1), attributes);

        assertThat(Yard.request(Yard.takes(1, 1), onRed))
                .isEqualTo(Yard.request(Yard.takes(1, 1), onRedAgain))
                .hasSameHashCodeAs(Yard.request(Yard.takes(1, 1), onRedAgain))
                .isNotEqualTo(Yard.request(Yard.takes(1, 1), onBlue))
                .isNotEqualTo(Yard.request(Yard.takes(1, 2), onRed));
        assertThat(licensed)
                .isEqualTo(new Needs(Yard.takes(1, 1), List.copyOf(attributes)))
                .isNotEqualTo(new Needs(Yard.takes(1, 1), List.of()));
    }

    @Test
    void a_placement_is_over_the_instances_of_one_cluster() {
        Placement placement = new Placement(yard.clusterInstances());

        assertThat(placement.isOver(yard.clusterInstances())).isTrue();
        assertThat(placement.isOver(new Yard().clusterInstances())).isFalse();
    }

    @Test
    void a_refusal_counts_reasons_and_names_the_closest_match() {
        yard.add("t3.micro");
        yard.add("m5.large");
        yard.add("m5.large").load().reserve(Yard.takes(2_048, 0));

        assertThat(decide(Yard.takes(2_000, 8_000), Yard.rules(List.of())))
                .isEqualTo(new Decision.Refused(
                        new TreeMap<>(Map.of(Mismatch.MEMORY, 2, Mismatch.CPU, 1)),
                        yard.instances.get(0),
                        Mismatch.MEMORY));
    }

    @Test
    void without_instances_there_is_no_closest_match() {
        assertThat(decide()).isEqualTo(new Decision.Refused(new TreeMap<>(), null, null));
    }

    @Test
    void a_required_attribute_may_ask_for_a_value() {
        EcsInstance x86 = yard.add("m5.large");
        EcsInstance arm = yard.add("m6g.large");
        Needs needs = new Needs(
                Yard.takes(1, 1),
                List.of(Attribute.builder()
                        .name("ecs.cpu-architecture")
                        .value("arm64")
                        .build()));
        Request request = new Request(needs, PlacementRules.ANYWHERE, Yard.GROUP, Request.ANY_ZONE);

        assertThat(request.mismatch(x86)).isEqualTo(Mismatch.ATTRIBUTE);
        assertThat(request.mismatch(arm)).isNull();
    }

    @Test
    void checks_come_in_the_order_of_aws() {
        EcsInstance instance = yard.add(new InstanceType("g5.small", 100, 100, 1, false, 0, 1), Map.of());
        PlacementRules rules = Yard.rules(List.of(
                Yard.memberOf("attribute:stack exists"),
                PlacementConstraint.builder().type("distinctInstance").build()));
        Needs moon = new Needs(
                new Reservation(1, 1, List.of(80), List.of(), true, 1),
                List.of(Attribute.builder().name("ecs.capability.moon").build()));
        Request all = new Request(moon, rules, Yard.GROUP, 0);
        List<Mismatch> found = new ArrayList<>();

        instance.load().joined(Yard.GROUP);
        instance.connected(false);
        for (Reservation busy : List.of(
                new Reservation(100, 0, List.of(), List.of(), false, 0),
                new Reservation(0, 100, List.of(), List.of(), false, 0),
                new Reservation(0, 0, List.of(80), List.of(), false, 0),
                new Reservation(0, 0, List.of(), List.of(), false, 1),
                new Reservation(0, 0, List.of(), List.of(), true, 0))) {
            instance.load().reserve(busy);
            found.add(all.mismatch(instance));
            instance.load().release(busy);
        }
        found.add(all.mismatch(instance));
        found.add(Yard.request(Yard.takes(1, 1), rules).mismatch(instance));
        found.add(new Request(new Needs(Yard.takes(1, 1), List.of()), rules, Yard.GROUP, 0).mismatch(instance));
        found.add(Yard.request(
                        Yard.takes(1, 1),
                        Yard.rules(List.of(PlacementConstraint.builder()
                                .type("distinctInstance")
                                .build())))
                .mismatch(instance));
        found.add(Yard.request(Yard.takes(1, 1), Yard.rules(List.of())).mismatch(instance));

        assertThat(found)
                .containsExactly(
                        Mismatch.CPU,
                        Mismatch.MEMORY,
                        Mismatch.PORTS,
                        Mismatch.GPU,
                        Mismatch.ENI,
                        Mismatch.ATTRIBUTE,
                        Mismatch.MEMBER_OF,
                        Mismatch.LOCATION,
                        Mismatch.DISTINCT_INSTANCE,
                        Mismatch.AGENT);
    }
}
