package dev.drydock.internal.ecs.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import dev.drydock.report.Explanation.Rank;
import dev.drydock.report.Explanation.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.Attribute;

/** What an instance is told to lack, in words: what was wanted, what there is, and whether that ever changes. */
class PlacementExplainerTest {

    private static final PlacementRules ANY = Yard.rules(List.of());

    private final Yard yard = new Yard();

    /** An instance with so many network interfaces for tasks, 100 CPU units and 100 MiB. */
    private EcsInstance small(int enis, int trunkedEnis, int gpus) {
        return yard.add(new InstanceType("own.small", 100, 100, enis, false, trunkedEnis, gpus), Map.of());
    }

    private static Reservation ports(List<Integer> tcp, List<Integer> udp) {
        return new Reservation(0, 0, tcp, udp, false, 0);
    }

    private static Reservation interfaceAndGpus(boolean eni, int gpus) {
        return new Reservation(0, 0, List.of(), List.of(), eni, gpus);
    }

    private static List<Integer> range(int first, int count) {
        return IntStream.range(first, first + count).boxed().toList();
    }

    private Verdict verdict(Request request) {
        return PlacementExplainer.of(yard.instances, request, 0).verdicts().get(0);
    }

    private Verdict verdict(Reservation wanted) {
        return verdict(Yard.request(wanted, ANY));
    }

    private void isRefusedForNow(Reservation wanted, String detail) {
        assertThat(verdict(wanted).detail()).isEqualTo(detail);
        assertThat(verdict(wanted).never()).isFalse();
    }

    private void isRefusedForGood(Request request, String detail) {
        assertThat(verdict(request).detail()).isEqualTo(detail);
        assertThat(verdict(request).never()).isTrue();
    }

    private void isRefusedForGood(Reservation wanted, String detail) {
        isRefusedForGood(Yard.request(wanted, ANY), detail);
    }

    // ---- for now

    @Test
    void what_is_left_but_kept_for_daemons_is_told() {
        EcsInstance instance = small(1, 0, 0);

        instance.load().claim("service:agent", Yard.takes(30, 0));
        isRefusedForNow(Yard.takes(80, 1), "80 CPU units wanted, 100 of 100 left, 30 of them reserved for daemons");
        instance.load().claim("service:agent", Yard.takes(0, 30));
        isRefusedForNow(Yard.takes(1, 80), "80 MiB wanted, 100 of 100 left, 30 of them reserved for daemons");
        instance.load().claim("service:agent", interfaceAndGpus(true, 0));
        isRefusedForNow(interfaceAndGpus(true, 0), "1 of 1 network interfaces left, 1 of them reserved for daemons");
    }

    @Test
    void a_daemon_is_not_told_of_what_is_kept_for_daemons() {
        EcsInstance instance = small(1, 0, 0);
        instance.load().reserve(Yard.takes(90, 0));
        instance.load().claim("service:agent", Yard.takes(5, 0));
        Needs needs = new Needs(Yard.takes(80, 1), List.of());

        assertThat(verdict(new Request(needs, ANY, Yard.GROUP, Request.ANY_ZONE, false, true))
                        .detail())
                .isEqualTo("80 CPU units wanted, 10 of 100 left");
    }

    @Test
    void more_interfaces_by_trunking_are_told_only_where_trunking_gives_more() {
        small(1, 3, 0).load().reserve(interfaceAndGpus(true, 0));
        isRefusedForNow(
                interfaceAndGpus(true, 0), "0 of 1 network interfaces left; launched with awsvpcTrunking it has 3");

        yard.instances.clear();
        small(1, 1, 0).load().reserve(interfaceAndGpus(true, 0));
        isRefusedForNow(interfaceAndGpus(true, 0), "0 of 1 network interfaces left");
    }

    @Test
    void a_port_in_use_is_told_with_its_protocol() {
        small(1, 0, 0).load().reserve(ports(List.of(), List.of(53)));

        isRefusedForNow(
                ports(List.of(80), List.of(53)),
                "UDP port 53 in use; tasks whose mappings have no hostPort share an instance");
    }

    @Test
    void ports_of_both_protocols_count_where_none_is_left() {
        small(1, 0, 0).load().reserve(ports(range(1_000, 95), List.of()));

        isRefusedForNow(ports(List.of(80), List.of(53)), "2 host ports wanted, 0 of the 100 of an instance left");
    }

    @Test
    void a_task_that_takes_a_whole_instance_waits_for_it_to_be_empty() {
        small(1, 0, 1).load().reserve(new Reservation(1, 1, List.of(1_000), List.of(), true, 1));

        isRefusedForNow(
                new Reservation(100, 100, range(1_000, 50), range(1_000, 45), true, 1),
                "100 CPU units wanted, 99 of 100 left");
    }

    // ---- for good

    @Test
    void a_type_that_is_too_small_never_takes_the_task() {
        small(0, 0, 0);

        isRefusedForGood(Yard.takes(101, 1), "101 CPU units wanted, it has 100");
        isRefusedForGood(Yard.takes(1, 101), "101 MiB wanted, it has 100");
        isRefusedForGood(interfaceAndGpus(false, 1), "1 GPUs wanted, it has 0");
        isRefusedForGood(interfaceAndGpus(true, 0), "a network interface wanted, it has none for tasks");
    }

    @Test
    void ports_of_both_protocols_count_where_there_are_too_few_at_all() {
        small(1, 0, 0);

        isRefusedForGood(
                ports(range(1_000, 90), range(1_000, 6)),
                "96 host ports wanted, of an instance's 100 tasks may have 95");
    }

    @Test
    void an_attribute_that_is_missing_and_a_zone_without_subnet_do_not_change() {
        small(1, 0, 0);
        Attribute moon = Attribute.builder().name("ecs.capability.moon").build();
        Attribute arm =
                Attribute.builder().name("ecs.cpu-architecture").value("arm64").build();

        isRefusedForGood(
                new Request(new Needs(Yard.takes(1, 1), List.of(moon, arm)), ANY, Yard.GROUP, Request.ANY_ZONE),
                "lacks ecs.capability.moon, ecs.cpu-architecture=arm64");
        isRefusedForGood(
                new Request(new Needs(Yard.takes(1, 1), List.of()), ANY, Yard.GROUP, 0b010),
                "it is in us-east-1a, where the task has no subnet");
    }

    // ---- ranks and reasons

    @Test
    void spread_over_instances_ranks_by_tasks_of_the_group_there() {
        Yard.place(small(1, 0, 0), Yard.takes(1, 1));
        small(1, 0, 0);
        Request request = Yard.request(Yard.takes(1, 1), Yard.rules(List.of(), Yard.strategy("spread", "instanceId")));

        assertThat(PlacementExplainer.of(yard.instances, request, 0)
                        .rankings()
                        .get(0)
                        .ranks())
                .extracting(Rank::words)
                .containsExactly("0 tasks of service:web", "1 task of service:web");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CPU       | RESOURCE:CPU                              | has insufficient CPU units available.
            GPU       | RESOURCE:GPU                              | encountered error "RESOURCE:GPU".
            MEMBER_OF | MemberOf placement constraint unsatisfied. | encountered error "MemberOf placement constraint unsatisfied.".
            """)
    void failures_name_a_reason_and_events_tell_it(Mismatch mismatch, String reason, String event) {
        assertThat(mismatch.reason()).isEqualTo(reason);
        assertThat(mismatch.event()).isEqualTo(event);
    }
}
