package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HostPortsTest {

    private static final int RANGE = 60_999 - 32_768 + 1;

    private final HostPorts ports = new HostPorts(List.of(22));

    @Test
    void dynamic_ports_fill_the_range_of_the_ami_and_are_used_again_only_after_release() {
        Set<Integer> given = new HashSet<>();
        ports.fix(List.of(40_000));
        for (int i = 0; i < RANGE - 1; i++) {
            given.add(ports.giveOut(1));
        }

        assertThat(given).hasSize(RANGE - 1).doesNotContain(40_000).allMatch(port -> port >= 32_768 && port <= 60_999);

        ports.giveBack(50_000, 1);
        assertThat(ports.giveOut(1)).isEqualTo(50_000);
    }

    @Test
    void a_port_that_was_given_out_is_not_free_to_be_fixed() {
        int given = ports.giveOut(1);

        assertThat(ports.isFree(List.of(given))).isFalse();
        assertThat(ports.isFree(List.of(22))).isFalse();
        ports.giveBack(given, 1);
        assertThat(ports.isFree(List.of(given))).isTrue();
    }

    @Test
    void ports_in_a_row_are_the_lowest_never_given_out_that_nobody_fixed() {
        ports.fix(List.of(32_770));

        int first = ports.giveOut(3);

        assertThat(first).isEqualTo(32_771);
        assertThat(ports.giveOut(1)).isEqualTo(32_774);
        ports.giveBack(first, 3);
        assertThat(ports.giveOut(2)).isEqualTo(32_775);
    }

    @Test
    void once_the_end_of_the_range_is_reached_what_was_given_back_is_used_again() {
        int all = ports.giveOut(RANGE);

        assertThat(all).isEqualTo(32_768);
        assertThat(ports.giveOut(1)).isZero();
        ports.giveBack(40_000, 5);
        assertThat(ports.giveOut(6)).isZero();
        assertThat(ports.giveOut(5)).isEqualTo(40_000);
        assertThat(ports.giveOut(1)).isZero();
    }
}
