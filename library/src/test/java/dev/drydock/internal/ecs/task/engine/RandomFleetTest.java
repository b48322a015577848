package dev.drydock.internal.ecs.task.engine;

import static dev.drydock.internal.ecs.task.Fleet.container;
import static dev.drydock.internal.ecs.task.Fleet.network;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.account.ImageSource;
import dev.drydock.internal.container.ContainerScript;
import dev.drydock.internal.container.ContainerScript.Exits;
import dev.drydock.internal.container.ContainerScript.Health;
import dev.drydock.internal.ecs.task.Fleet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.model.Cluster;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.NetworkBinding;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.Task;

/** Whatever happens to a small fleet, its resources add up; and a world restored goes on as the one it was taken from. */
class RandomFleetTest {

    private static final List<String> ON_EC2 =
            List.of("plain", "ports", "dynamic", "pair", "sick", "eni", "unpullable");

    private static Fleet furnished() {
        Fleet fleet = new Fleet();
        for (int i = 0; i < 3; i++) {
            fleet.instance(i == 0 ? "t3.micro" : "m5.large");
        }
        fleet.script("brief:1", new Exits(Duration.ofSeconds(7), 0));
        fleet.script("crash:1", new Exits(Duration.ofMillis(400), 1));
        fleet.script("sick:1", new Health(Duration.ofSeconds(30), false), new Exits(Duration.ofMinutes(3), 1));
        fleet.scripts.put("deaf:1", new ContainerScript(List.of(), true));
        fleet.images.put("gone:1", new ImageSource.Missing(new ImageSource.PullFailure("no", "no")));
        fleet.bridge("plain", container("brief", c -> c.cpu(100)));
        fleet.bridge(
                "ports",
                container(
                        "deaf",
                        c -> c.stopTimeout(7)
                                .portMappings(p -> p.containerPort(80).hostPort(80))));
        fleet.bridge(
                "dynamic",
                container(
                        "app",
                        c -> c.portMappings(
                                p -> p.containerPort(80),
                                p -> p.containerPort(53).protocol("udp"))));
        fleet.bridge(
                "pair",
                container("app", c -> c.dependsOn(d -> d.containerName("brief").condition("SUCCESS"))),
                container("brief", c -> c.essential(false).portMappings(p -> p.containerPort(1))));
        fleet.bridge(
                "sick",
                container("sick", c -> c.healthCheck(h -> h.command("CMD", "x").interval(5))),
                container("crash", c -> c.essential(false)));
        fleet.bridge("unpullable", container("gone", c -> {}));
        fleet.register(b -> b.family("eni").networkMode("awsvpc").containerDefinitions(container("crash", c -> {})));
        fleet.fargate("web", container("app", c -> {}), container("deaf", c -> c.stopTimeout(10)));
        return fleet;
    }

    private static void act(Fleet fleet, SplittableRandom random) {
        switch (random.nextInt(5)) {
            case 0 ->
                fleet.run(b -> b.taskDefinition("web")
                        .launchType("FARGATE")
                        .count(1 + random.nextInt(3))
                        .networkConfiguration(network("subnet-1", "subnet-2")));
            case 1, 2 -> {
                String family = ON_EC2.get(random.nextInt(ON_EC2.size()));
                fleet.run(b -> b.taskDefinition(family)
                        .count(1 + random.nextInt(4))
                        .networkConfiguration(
                                family.equals("eni") ? network("subnet-1", "subnet-2", "subnet-3") : null));
            }
            case 3 -> {
                List<String> all = fleet.ecs.listTasks(b -> b.cluster("prod")).taskArns();
                if (!all.isEmpty()) {
                    String arn = all.get(random.nextInt(all.size()));
                    fleet.ecs.stopTask(b -> b.cluster("prod").task(arn));
                }
            }
            default -> fleet.pass(Duration.ofMillis(random.nextInt(20_000)));
        }
    }

    private static List<Task> all(Fleet fleet) {
        List<Task> tasks = new ArrayList<>();
        for (String desired : List.of("RUNNING", "STOPPED")) {
            String token = null;
            do {
                String from = token;
                var page = fleet.ecs.listTasks(
                        b -> b.cluster("prod").desiredStatus(desired).nextToken(from));
                if (!page.taskArns().isEmpty()) {
                    tasks.addAll(fleet.ecs
                            .describeTasks(b -> b.cluster("prod").tasks(page.taskArns()))
                            .tasks());
                }
                token = page.nextToken();
            } while (token != null);
        }
        return tasks;
    }

    private static int number(List<Resource> resources, String name) {
        return resources.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .integerValue();
    }

    private static void assertBalanced(Fleet fleet) {
        List<Task> tasks = all(fleet);
        Cluster cluster =
                fleet.ecs.describeClusters(b -> b.clusters("prod")).clusters().get(0);
        assertThat(cluster.runningTasksCount()).isEqualTo((int) tasks.stream()
                .filter(task -> task.lastStatus().equals("RUNNING"))
                .count());
        assertThat(cluster.pendingTasksCount()).isEqualTo((int) tasks.stream()
                .filter(task -> List.of("PROVISIONING", "PENDING", "ACTIVATING").contains(task.lastStatus()))
                .count());
        List<String> instances =
                fleet.ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        for (ContainerInstance instance : fleet.ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(instances))
                .containerInstances()) {
            assertBalanced(
                    instance,
                    tasks.stream()
                            .filter(task -> instance.containerInstanceArn().equals(task.containerInstanceArn())
                                    && !task.lastStatus().equals("STOPPED"))
                            .toList());
        }
    }

    private static void assertBalanced(ContainerInstance instance, List<Task> tasks) {
        int cpu = tasks.stream().mapToInt(task -> Integer.parseInt(task.cpu())).sum();
        int memory =
                tasks.stream().mapToInt(task -> Integer.parseInt(task.memory())).sum();
        assertThat(number(instance.remainingResources(), "CPU") + cpu)
                .isEqualTo(number(instance.registeredResources(), "CPU"));
        assertThat(number(instance.remainingResources(), "MEMORY") + memory)
                .isEqualTo(number(instance.registeredResources(), "MEMORY"));
        assertThat(number(instance.remainingResources(), "MEMORY")).isNotNegative();
        assertThat(instance.runningTasksCount()).isEqualTo((int) tasks.stream()
                .filter(task -> task.desiredStatus().equals("RUNNING"))
                .count());
        assertThat(instance.pendingTasksCount()).isEqualTo((int) tasks.stream()
                .filter(task -> task.lastStatus().equals("PENDING"))
                .count());
        Set<String> ports = new HashSet<>();
        tasks.stream()
                .flatMap(task -> task.containers().stream())
                .filter(container -> container.lastStatus().equals("RUNNING"))
                .flatMap(container -> container.networkBindings().stream())
                .forEach(binding -> assertThat(ports.add(port(binding)))
                        .as("%s is bound once", port(binding))
                        .isTrue());
    }

    private static String port(NetworkBinding binding) {
        return binding.hostPort() + "/" + binding.protocolAsString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void resources_add_up_at_every_step(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fleet fleet = furnished();

        for (int step = 0; step < 150; step++) {
            act(fleet, random);
            assertBalanced(fleet);
        }
        for (String arn : fleet.ecs.listTasks(b -> b.cluster("prod")).taskArns()) {
            fleet.ecs.stopTask(b -> b.cluster("prod").task(arn));
        }
        fleet.settle();
        for (String arn : fleet.ecs.listTasks(b -> b.cluster("prod")).taskArns()) {
            fleet.ecs.stopTask(b -> b.cluster("prod").task(arn));
        }
        fleet.settle();

        assertBalanced(fleet);
        assertThat(all(fleet)).extracting(Task::lastStatus).containsOnly("STOPPED");
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void a_restored_world_equals_the_one_it_was_taken_from_and_goes_on_alike(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Fleet original = furnished();
        for (int step = 0; step < 60; step++) {
            act(original, random);
        }
        Fleet copy = furnished();

        copy.restore(original.image());

        assertThat(copy.image()).isEqualTo(original.image());
        SplittableRandom forOriginal = new SplittableRandom(seed + 1);
        SplittableRandom forCopy = new SplittableRandom(seed + 1);
        for (int step = 0; step < 60; step++) {
            act(original, forOriginal);
            act(copy, forCopy);
        }
        assertThat(all(copy)).isEqualTo(all(original));
        assertThat(copy.image()).isEqualTo(original.image());
    }
}
