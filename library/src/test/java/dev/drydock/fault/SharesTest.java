package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.Task;

/** A part of a plan that finds no place does not hold back the rest, and the rest does not take its share. */
class SharesTest {

    private static final List<String> PROVIDERS = List.of("FARGATE", "FARGATE_SPOT");

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    /** A strategy, a number of tasks, and the provider that has no room. */
    private record Plan(int seed, List<CapacityProviderStrategyItem> strategy, int tasks, String out) {

        static Plan of(int seed) {
            Random random = new Random(seed);
            int based = random.nextInt(3);
            int first = random.nextInt(4);
            List<CapacityProviderStrategyItem> strategy = IntStream.range(0, 2)
                    .mapToObj(i -> CapacityProviderStrategyItem.builder()
                            .capacityProvider(PROVIDERS.get(i))
                            .weight(i == 0 ? first : first == 0 ? 1 + random.nextInt(3) : random.nextInt(4))
                            .base(i == based ? random.nextInt(5) : 0)
                            .build())
                    .toList();
            return new Plan(seed, strategy, 1 + random.nextInt(12), PROVIDERS.get(random.nextInt(2)));
        }

        @Override
        public String toString() {
            return "seed " + seed + ": " + tasks + " by " + strategy + " without " + out;
        }
    }

    static List<Plan> plans() {
        return IntStream.range(0, 60).mapToObj(Plan::of).toList();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void a_provider_without_room_starves_no_other(Plan plan) {
        furnish();
        aws.faults().fargateCapacity(plan.out()).unavailable();

        serve(plan);
        aws.time().advance(Duration.ofMinutes(30));

        Map<String, Integer> kept = shares(plan);
        kept.put(plan.out(), 0);
        assertThat(running()).isEqualTo(kept);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void it_gets_its_own_share_once_it_has_room(Plan plan) {
        furnish();
        aws.faults().fargateCapacity(plan.out()).unavailable();
        serve(plan);
        aws.time().advance(Duration.ofMinutes(30));

        aws.faults().clear();
        aws.time().advance(Duration.ofMinutes(30));

        assertThat(running()).isEqualTo(shares(plan));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void run_task_divides_as_services_do(Plan plan) {
        furnish();
        aws.faults().fargateCapacity(plan.out()).unavailable();
        int count = Math.min(10, plan.tasks());

        var answer = ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("web")
                .count(count)
                .capacityProviderStrategy(plan.strategy())
                .networkConfiguration(Networks::ofOneSubnet));

        int lost = shares(new Plan(plan.seed(), plan.strategy(), count, plan.out()))
                .get(plan.out());
        assertThat(answer.tasks()).hasSize(count - lost);
        assertThat(answer.failures()).hasSize(lost);
        assertThat(answer.tasks()).extracting(Task::capacityProviderName).doesNotContain(plan.out());
    }

    @Test
    void what_was_reported_of_aws_two_of_four_without_spot() {
        furnish();
        aws.faults().fargateCapacity("FARGATE_SPOT").unavailable();

        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(4)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE").base(1).weight(1),
                        s -> s.capacityProvider("FARGATE_SPOT").weight(2))
                .networkConfiguration(Networks::ofOneSubnet));
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(running()).containsEntry("FARGATE", 2).containsEntry("FARGATE_SPOT", 0);
    }

    @Test
    void a_zone_without_instances_starves_no_other() {
        aws.given().cluster("prod").instances(3, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("nginx").memory(2_000)));
        String first = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        ecs.deregisterContainerInstance(
                b -> b.cluster("prod").containerInstance(first).force(true));

        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(9)
                .placementStrategy(p -> p.type("spread").field("attribute:ecs.availability-zone")));
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(tasks()).hasSize(6).extracting(Task::availabilityZone).doesNotContain("us-east-1a");
    }

    @Test
    void a_full_host_of_a_daemon_starves_no_other() {
        aws.given().cluster("prod").instances(3, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("huge")
                .containerDefinitions(c -> c.name("app").image("nginx").memory(7_000)));
        ecs.registerTaskDefinition(b -> b.family("agent")
                .containerDefinitions(c -> c.name("app").image("nginx").memory(2_000)));
        ecs.runTask(b -> b.cluster("prod").taskDefinition("huge"));
        aws.time().settle();

        ecs.createService(b ->
                b.cluster("prod").serviceName("agent").taskDefinition("agent").schedulingStrategy("DAEMON"));
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(tasks())
                .filteredOn(task -> task.group().equals("service:agent"))
                .hasSize(2);
    }

    @Test
    void a_service_that_finds_no_room_starves_no_other() {
        aws.given().cluster("prod").instances(1, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("huge")
                .containerDefinitions(c -> c.name("app").image("nginx").memory(70_000)));
        ecs.registerTaskDefinition(b -> b.family("small")
                .containerDefinitions(c -> c.name("app").image("nginx").memory(100)));

        for (String name : List.of("huge", "small")) {
            ecs.createService(b ->
                    b.cluster("prod").serviceName(name).taskDefinition(name).desiredCount(2));
        }
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(tasks()).extracting(Task::group).containsExactly("service:small", "service:small");
    }

    /** How many tasks each provider runs where both have room. */
    private static Map<String, Integer> shares(Plan plan) {
        SharesTest undisturbed = new SharesTest();
        undisturbed.furnish();
        undisturbed.serve(plan);
        undisturbed.aws.time().advance(Duration.ofMinutes(30));
        return undisturbed.running();
    }

    private void furnish() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders(PROVIDERS));
        aws.time().settle();
        ecs.registerTaskDefinition(b -> b.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("app").image("nginx")));
    }

    private void serve(Plan plan) {
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(plan.tasks())
                .capacityProviderStrategy(plan.strategy())
                .networkConfiguration(Networks::ofOneSubnet));
    }

    private List<Task> tasks() {
        List<String> arns = ecs.listTasks(b -> b.cluster("prod")).taskArns();
        return arns.isEmpty()
                ? List.of()
                : ecs.describeTasks(b -> b.cluster("prod").tasks(arns)).tasks();
    }

    private Map<String, Integer> running() {
        Map<String, Integer> running = new TreeMap<>();
        PROVIDERS.forEach(each -> running.put(each, 0));
        tasks().forEach(task -> running.merge(task.capacityProviderName(), 1, Integer::sum));
        return running;
    }
}
