package dev.drydock.internal.ecs.task;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.instance.Reservation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.NetworkMode;

/** Whatever tasks and instances do, what remains and what is reserved add up to what was registered. */
class ReservationsTest {

    private static final String[] FAMILIES = {"plain", "fixed", "dynamic", "eni", "gpu"};
    private static final String[] STRATEGIES = {"random", "binpack", "spread"};
    private static final InstanceType TYPE = new InstanceType("g5.test", 4_096, 8_000, 3, false, 10, 2);

    private final Fleet fleet = new Fleet();
    private final List<EcsInstance> instances = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_remains_and_what_is_reserved_add_up(long seed) {
        Random random = new Random(seed);
        define();
        for (int i = 0; i < 4; i++) {
            add();
        }
        for (int step = 0; step < 120; step++) {
            act(random);
            check();
        }
        instances.forEach(each -> fleet.region.infrastructure().connectInstance(each.arn(), true));
        for (EcsTask task : List.copyOf(fleet.region.tasks().inCluster(Fleet.CLUSTER))) {
            fleet.ecs.stopTask(b -> b.cluster("prod").task(task.arn()));
        }
        fleet.settle();

        assertThat(instances).allSatisfy(each -> {
            assertThat(each.remainingCpu()).isEqualTo(TYPE.cpu());
            assertThat(each.remainingMemory()).isEqualTo(TYPE.memory());
            assertThat(each.remainingGpus()).isEqualTo(TYPE.gpus());
            assertThat(each.tasks()).isZero();
        });
    }

    private void define() {
        fleet.bridge("plain", container("app", c -> c.cpu(256)));
        fleet.bridge(
                "fixed",
                container(
                        "app",
                        c -> c.portMappings(
                                p -> p.containerPort(80).hostPort(8_080),
                                p -> p.containerPort(53).hostPort(53).protocol("udp"))));
        fleet.bridge(
                "dynamic",
                container(
                        "app",
                        c -> c.portMappings(
                                p -> p.containerPort(80),
                                p -> p.containerPort(53).protocol("udp"))));
        fleet.register(
                b -> b.family("eni").networkMode(NetworkMode.AWSVPC).containerDefinitions(container("app", c -> {})));
        fleet.bridge(
                "gpu",
                container("app", c -> c.resourceRequirements(r -> r.type("GPU").value("1"))));
    }

    private void add() {
        instances.add(fleet.region
                .instances()
                .add(
                        fleet.region.clusters().require("prod"),
                        TYPE,
                        null,
                        Map.of(),
                        instances.size() % 2 == 1,
                        fleet.kernel.ids(),
                        fleet.kernel.now()));
    }

    private void act(Random random) {
        List<EcsTask> tasks = List.copyOf(fleet.region.tasks().inCluster(Fleet.CLUSTER));
        EcsInstance one = instances.get(random.nextInt(instances.size()));
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                if (!tasks.isEmpty()) {
                    EcsTask task = tasks.get(random.nextInt(tasks.size()));
                    fleet.ecs.stopTask(b -> b.cluster("prod").task(task.arn()));
                }
            }
            case 2 -> {
                if (!one.isGone()) {
                    fleet.ecs.updateContainerInstancesState(b -> b.cluster("prod")
                            .containerInstances(one.arn())
                            .status(random.nextBoolean() ? "DRAINING" : "ACTIVE"));
                }
            }
            case 3 -> {
                if (random.nextInt(3) == 0 && !one.isGone()) {
                    fleet.ecs.deregisterContainerInstance(
                            b -> b.cluster("prod").containerInstance(one.arn()).force(true));
                    add();
                }
            }
            case 4, 5 -> fleet.pass(random.nextInt(60));
            case 6 -> fleet.region.infrastructure().connectInstance(one.arn(), random.nextBoolean());
            case 7 -> {
                if (random.nextInt(3) == 0
                        && fleet.region.infrastructure().loseInstance(one.arn(), random.nextBoolean())) {
                    add();
                }
            }
            default -> run(random);
        }
    }

    private void run(Random random) {
        boolean possible = instances.stream().anyMatch(EcsInstance::isActive);
        if (!possible) {
            add();
        }
        String family = FAMILIES[random.nextInt(FAMILIES.length)];
        String strategy = STRATEGIES[random.nextInt(STRATEGIES.length)];
        String field = switch (strategy) {
            case "binpack" -> "memory";
            case "spread" -> "instanceId";
            default -> null;
        };
        fleet.run(b -> b.taskDefinition(family)
                .count(1 + random.nextInt(4))
                .networkConfiguration(family.equals("eni") ? network("subnet-1", "subnet-2") : null)
                .placementStrategy(s -> s.type(strategy).field(field)));
    }

    private void check() {
        for (EcsInstance instance : instances) {
            int cpu = 0;
            int memory = 0;
            int enis = 0;
            int gpus = 0;
            Set<Integer> fixed = new HashSet<>();
            Set<Integer> fixedUdp = new HashSet<>();
            for (EcsTask task : fleet.region.tasks().inCluster(Fleet.CLUSTER)) {
                if (task.instance() == instance && task.state() != TaskState.STOPPED) {
                    Reservation reservation = task.plan().needs().reservation();
                    cpu += reservation.cpu();
                    memory += reservation.memory();
                    enis += reservation.eni() ? 1 : 0;
                    gpus += reservation.gpus();
                    for (Integer port : reservation.tcp()) {
                        assertThat(fixed.add(port))
                                .as("port %d is taken once", port)
                                .isTrue();
                    }
                    for (Integer port : reservation.udp()) {
                        assertThat(fixedUdp.add(port))
                                .as("UDP port %d is taken once", port)
                                .isTrue();
                    }
                }
            }
            assertThat(List.of(
                            instance.remainingCpu() + cpu,
                            instance.remainingMemory() + memory,
                            instance.remainingEnis() + enis,
                            instance.remainingGpus() + gpus))
                    .as("%s", instance)
                    .containsExactly(TYPE.cpu(), TYPE.memory(), instance.type().enis(), TYPE.gpus());
            assertThat(List.of(
                            instance.remainingCpu(),
                            instance.remainingMemory(),
                            instance.remainingEnis(),
                            instance.remainingGpus()))
                    .allMatch(left -> left >= 0);
            checkDynamicPorts(instance);
        }
    }

    private void checkDynamicPorts(EcsInstance instance) {
        Set<Integer> tcp = new HashSet<>();
        Set<Integer> udp = new HashSet<>();
        for (EcsTask task : fleet.region.tasks().inCluster(Fleet.CLUSTER)) {
            boolean holds = task.instance() == instance
                    && task.spec().definition().family().equals("dynamic")
                    && task.state() == TaskState.RUNNING;
            if (holds) {
                checkPort("tcp", task.hostPort("app", 80), tcp);
                checkPort("udp", task.hostPort("app", 53), udp);
            }
        }
    }

    private static void checkPort(String protocol, int port, Set<Integer> taken) {
        assertThat(port).isBetween(32_768, 60_999);
        assertThat(taken.add(port))
                .as("%s port %d is given out once", protocol, port)
                .isTrue();
    }
}
