package dev.drydock.internal.ecs.taskdefinition.rule;

import static dev.drydock.internal.ecs.taskdefinition.Shipyard.app;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.awsvpc;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.bridge;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.container;
import static dev.drydock.internal.ecs.taskdefinition.Shipyard.fargate;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.ecs.taskdefinition.Shipyard;
import dev.drydock.internal.ecs.taskdefinition.Shipyard.Row;
import dev.drydock.internal.ecs.taskdefinition.draft.FargateSizes;
import dev.drydock.internal.ecs.taskdefinition.draft.TaskSize;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

class SizeRulesTest {

    private static final String GUIDE =
            " For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.";
    private static final String PAIR = "No Fargate configuration exists for given values: %s CPU, %s memory."
            + " See the Amazon ECS documentation for the valid values.";

    static Stream<Row> rows() {
        return Stream.of(rowsFirst(), rowsSecond(), rowsThird()).flatMap(each -> each);
    }

    private static Stream<Row> rowsFirst() {
        return Stream.of(
                Row.of("task cpu too small", bridge().cpu("127"), "Invalid 'cpu' setting for task." + GUIDE),
                Row.of("task cpu too large", bridge().cpu("196609"), "Invalid 'cpu' setting for task." + GUIDE),
                Row.of("task memory no number", bridge().memory("x"), "Invalid 'memory' setting for task." + GUIDE),
                Row.of("task memory zero", bridge().memory("0"), "Invalid 'memory' setting for task." + GUIDE),
                Row.of(
                        "Fargate without cpu",
                        fargate(c -> {}).cpu(null),
                        "Fargate requires that 'cpu' be defined at the task level."),
                Row.of(
                        "Fargate without memory",
                        fargate(c -> {}).memory(null),
                        "Fargate requires that 'memory' be defined at the task level."),
                Row.of("Fargate pair", fargate(c -> {}).cpu("4096").memory("4096"), PAIR.formatted(4096, 4096)),
                Row.of("Fargate 32 vCPU", fargate(c -> {}).cpu("32768").memory("61440"), PAIR.formatted(32768, 61440)),
                Row.of(
                        "Windows below 1 vCPU",
                        fargate(c -> {})
                                .cpu("512")
                                .memory("2048")
                                .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")),
                        PAIR.formatted(512, 2048)),
                Row.of(
                        "Windows on ARM64",
                        fargate(c -> {})
                                .cpu("1024")
                                .memory("2048")
                                .runtimePlatform(p -> p.operatingSystemFamily("WINDOWS_SERVER_2022_CORE")
                                        .cpuArchitecture("ARM64")),
                        PAIR.formatted(1024, 2048)),
                Row.of(
                        "container without memory",
                        bridge(c -> c.memory(null)),
                        "Invalid setting for container 'app'."
                                + " At least one of 'memory' or 'memoryReservation' must be specified."),
                Row.of(
                        "memory below reservation",
                        bridge(c -> c.memory(256).memoryReservation(512)),
                        "Invalid setting for container 'app'."
                                + " 'memory' must be greater than or equal to 'memoryReservation'."),
                Row.of(
                        "container memory over task",
                        bridge(c -> c.memory(1024)).memory("512"),
                        "The 'memory' setting for container 'app' is greater than for the task."));
    }

    private static Stream<Row> rowsSecond() {
        return Stream.of(
                Row.of(
                        "sum of container cpu over task",
                        bridge().cpu("256").containerDefinitions(app(c -> c.cpu(200)), container("b", c -> c.cpu(100))),
                        "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'."),
                Row.of(
                        "sum of huge container cpu does not overflow",
                        bridge().cpu("256")
                                .containerDefinitions(
                                        app(c -> c.cpu(Integer.MAX_VALUE)),
                                        container("b", c -> c.cpu(Integer.MAX_VALUE))),
                        "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'."),
                Row.of(
                        "sum of reservations over task",
                        bridge().memory("512")
                                .containerDefinitions(
                                        app(c -> c.memoryReservation(300).memory(300)),
                                        container(
                                                "b",
                                                c -> c.memoryReservation(300).memory(300))),
                        "The sum of all container 'memoryReservation' values cannot be greater than the value of the"
                                + " task 'memory'."),
                Row.of(
                        "container memory too small",
                        bridge(c -> c.memory(3)),
                        "Invalid 'memory' setting for container 'app'."),
                Row.of(
                        "container memory negative",
                        bridge(c -> c.memory(Integer.MIN_VALUE)),
                        "Invalid 'memory' setting for container 'app'."),
                Row.of(
                        "container reservation too small",
                        bridge(c -> c.memoryReservation(0)),
                        "Invalid 'memoryReservation' setting for container 'app'."),
                Row.of("container cpu negative", bridge(c -> c.cpu(-1)), "Invalid 'cpu' setting for container 'app'."),
                Row.of(
                        "ephemeral storage below 21",
                        fargate(c -> {}).ephemeralStorage(s -> s.sizeInGiB(20)),
                        "EphemeralStorage size should be at least 21"),
                Row.of(
                        "ephemeral storage over 200",
                        fargate(c -> {}).ephemeralStorage(s -> s.sizeInGiB(201)),
                        "EphemeralStorage size should be at most 200"));
    }

    private static Stream<Row> rowsThird() {
        return Stream.of(Row.of(
                "ephemeral storage on EC2",
                awsvpc(c -> {}).requiresCompatibilities(Compatibility.EC2).ephemeralStorage(s -> s.sizeInGiB(50)),
                "Tasks using the EC2 launch type do not support EphemeralStorage."));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void a_broken_rule_is_refused_in_aws_words(Row row) {
        row.check();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "x",
                "-1",
                "1.5",
                "1e3",
                "1 vcpus",
                ".vcpu",
                "1..5vcpu",
                "0.0001 vcpu",
                "99999999999",
                "vcpu"
            })
    void a_task_cpu_that_is_no_size_is_refused(String cpu) {
        new Shipyard().refuses(bridge().cpu(cpu).build(), "ClientException", "Invalid 'cpu' setting for task." + GUIDE);
    }

    @Test
    void a_task_cpu_of_ten_megabytes_is_refused() {
        assertThat(TaskSize.cpuUnits("1".repeat(10_000_000))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1024, 2048, 1024, 2048",
        "1 vCPU, 2GB, 1024, 2048",
        ".25 vcpu, 0.5 GB, 256, 512",
        "1vcpu, 3 gb, 1024, 3072"
    })
    void sizes_are_echoed_in_plain_units(String cpu, String memory, String units, String mebibytes) {
        TaskDefinition registered = new Shipyard().register(bridge().cpu(cpu).memory(memory));

        assertThat(registered.cpu()).isEqualTo(units);
        assertThat(registered.memory()).isEqualTo(mebibytes);
    }

    @Test
    void fargate_offers_as_many_pairs_as_were_probed_on_aws() {
        int pairs = 0;
        int windows = 0;
        for (int cpu : new int[] {256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768}) {
            for (int memory = 256; memory <= 262_144; memory += 256) {
                pairs += FargateSizes.exists(cpu, memory, false) ? 1 : 0;
                windows += FargateSizes.exists(cpu, memory, true) ? 1 : 0;
            }
        }

        assertThat(pairs).isEqualTo(74);
        assertThat(windows).isEqualTo(43);
    }

    @Test
    void a_container_needs_no_memory_where_the_task_has_some() {
        assertThat(new Shipyard()
                        .register(bridge(c -> c.memory(null)).memory("512"))
                        .memory())
                .isEqualTo("512");
    }
}
