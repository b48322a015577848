package dev.drydock.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstanceTypesTest {

    /**
     * Rows of the guide on instance types, and what it says about trunking.
     *
     * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-eni.html">Increasing
     *     Amazon ECS Linux container instance network interfaces</a>
     */
    @ParameterizedTest
    @CsvSource({
        "a1.medium, 1, 10",
        "a1.large, 2, 10",
        "a1.xlarge, 3, 20",
        "a1.2xlarge, 3, 40",
        "a1.4xlarge, 7, 60",
        "m5.large, 2, 10",
        "m5d.xlarge, 3, 20",
        "m5a.2xlarge, 3, 40",
        "m5.4xlarge, 7, 60",
        "m5.8xlarge, 7, 60",
        "m5.12xlarge, 7, 60",
        "m5.16xlarge, 14, 120",
        "m5.24xlarge, 14, 120",
        "m6a.8xlarge, 7, 90",
        "m6a.12xlarge, 7, 120",
        "m6a.16xlarge, 14, 120",
        "t2.micro, 1, 0",
        "t3.medium, 2, 0",
        "m5n.large, 2, 0",
        "c5n.18xlarge, 14, 0",
        "r5.8xlarge, 7, 0",
        "c5a.8xlarge, 7, 0",
        "c6g.medium, 1, 4",
        "m7i-flex.large, 2, 4",
        "m8i.48xlarge, 23, 120",
        "g5.48xlarge, 6, 120",
        "i4i.16xlarge, 14, 248",
        "m5ad.8xlarge, 7, 60",
        "c8gn.12xlarge, 11, 60",
        "m6idn.32xlarge, 15, 120",
        "r7iz.metal-16xl, 14, 120",
        "x2iedn.2xlarge, 3, 29",
        "i8ge.3xlarge, 5, 29",
        "u-6tb1.56xlarge, 14, 12",
        "p6-b300.48xlarge, 67, 242",
        "hpc7g.8xlarge, 3, 120",
        "r5n.24xlarge, 14, 0",
        "i3en.12xlarge, 7, 0",
        "m8in.large, 3, 0",
        "d3.8xlarge, 2, 0",
        "g6f.xlarge, 3, 20",
        "u-12tb1.metal, 4, 0"
    })
    void a_type_has_room_for_so_many_tasks_in_awsvpc_mode(String name, int enis, int trunked) {
        InstanceType type = InstanceType.of(name);

        assertThat(type.enis()).isEqualTo(enis);
        assertThat(type.trunkedEnis()).isEqualTo(trunked);
    }

    @ParameterizedTest
    @CsvSource({
        "t3.medium, 2048, 3828, 0, false",
        "m5.large, 2048, 7681, 0, false",
        "t4g.large, 2048, 7813, 0, true",
        "c7g.16xlarge, 65536, 126021, 0, true",
        "g4dn.12xlarge, 49152, 188936, 4, false",
        "p3.16xlarge, 65536, 480522, 8, false",
        "g4ad.4xlarge, 16384, 62845, 0, false",
        "r8id.metal-96xl, 393216, 3025990, 0, false",
        "is4gen.large, 2048, 11751, 0, true",
        "x8aedz.3xlarge, 12288, 378073, 0, false",
        "u7inh-32tb.480xlarge, 1966080, 32279163, 0, false",
        "gr6.8xlarge, 32768, 251982, 1, false",
        "g3.16xlarge, 65536, 480522, 4, false",
        "p2.16xlarge, 65536, 720884, 16, false",
        "a1.metal, 16384, 31452, 0, true",
        "r9g.medium, 1024, 7810, 0, true",
        "t1.micro, 1024, 580, 0, false",
        "inf1.24xlarge, 98304, 188936, 0, false"
    })
    void a_type_has_cpu_memory_and_gpus(String name, int cpu, int memory, int gpus, boolean arm) {
        InstanceType type = InstanceType.of(name);

        assertThat(type).isEqualTo(new InstanceType(name, cpu, memory, type.enis(), arm, type.trunkedEnis(), gpus));
    }

    /** Why types that EC2's API has are not in the table. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "mac.+", "runs macOS, which the ECS agent does not",
            "(cc1|cc2|cg1|cr1|g2|hi1|hs1)\\..+", "EC2 launches it no more, and its guide says nothing of it",
            "m9gd?\\.metal-24xl|t8i\\..+|u7ib-12tb\\..+", "the EC2 instance types guide does not have it yet");

    @Test
    void every_type_that_ec2_knows_is_in_the_table_or_left_out_for_a_reason() {
        List<String> lacking = software.amazon.awssdk.services.ec2.model.InstanceType.knownValues().stream()
                .map(Object::toString)
                .filter(name -> InstanceType.known(name) == null)
                .sorted()
                .toList();

        assertThat(lacking).allMatch(name -> LEFT_OUT.keySet().stream().anyMatch(name::matches));
        assertThat(LEFT_OUT.keySet()).allMatch(pattern -> lacking.stream().anyMatch(name -> name.matches(pattern)));
    }

    @Test
    void an_unknown_type_is_refused_with_those_of_its_family() {
        assertThatThrownBy(() -> InstanceType.of("m5.tiny"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m5.large, m5.xlarge")
                .hasMessageNotContaining("m5a");
        assertThatThrownBy(() -> InstanceType.of("nonsense")).hasMessageContaining("t3.micro, m5.large");
        assertThatThrownBy(() -> InstanceType.of("m55.large")).hasMessageContaining("most like it are m5,");
    }
}
