package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CapacityProviderStrategyItem;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Task;

/** Faults that strike when their instant comes, whatever there is to strike then. */
class LaterStrikesTest {

    private static final Duration SOON = Duration.ofMinutes(10);

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private List<ContainerInstance> instances() {
        return instances(ecs);
    }

    private static List<ContainerInstance> instances(EcsClient ecs) {
        List<String> arns = ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        return ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(arns))
                .containerInstances();
    }

    @Test
    void a_host_is_terminated_when_its_instant_comes() {
        aws.given().cluster("prod").instances(2, "m5.large");
        String host = instances().get(0).ec2InstanceId();

        Strike strike = aws.faults().instance(host).in(SOON).terminate();
        aws.time().advance(SOON.minusMillis(1));
        int before = instances().size();
        aws.time().advance(Duration.ofMillis(1));

        assertThat(before).isEqualTo(2);
        assertThat(instances())
                .hasSize(1)
                .extracting(ContainerInstance::ec2InstanceId)
                .doesNotContain(host);
        assertThat(strike.struck()).isEqualTo(1);
        assertThat(aws.journal().text()).contains("fault: instance " + host + " terminated");
        assertThat(aws.faults().unused()).isEmpty();
    }

    @Test
    void what_finds_nothing_is_told_and_stays_unused() {
        aws.given().cluster("prod");

        Strike strike = aws.faults().instance("i-0123456789abcdef0").in(SOON).stop();
        Strike any = aws.faults().anyTask("prod").in(SOON).retires();
        aws.time().advance(SOON);

        assertThat(strike.struck()).isZero();
        assertThat(any.struck()).isZero();
        assertThat(aws.faults().unused())
                .containsExactly(
                        "instance i-0123456789abcdef0 stopped at 2026-01-01T00:10:00Z",
                        "any task of cluster prod retired at 2026-01-01T00:10:00Z");
        assertThat(aws.journal().text())
                .contains("struck nothing. There is no container instance i-0123456789abcdef0 to take away")
                .contains("struck nothing. Nothing to strike: cluster prod has no task that is RUNNING");
    }

    @Test
    void any_host_is_chosen_among_those_that_are_there_then() {
        aws.given().cluster("prod");
        aws.faults().anyInstance("prod").in(SOON).disconnect();
        aws.given().cluster("prod").instances(3, "m5.large");

        aws.time().advance(SOON);

        assertThat(instances()).extracting(ContainerInstance::agentConnected).containsOnlyOnce(false);

        aws.faults().anyInstance("prod").reconnect();

        assertThat(instances()).extracting(ContainerInstance::agentConnected).containsOnly(true);
    }

    @Test
    void the_seed_chooses() {
        List<Integer> chosen =
                LongStream.range(0, 30).mapToObj(LaterStrikesTest::cutOff).toList();

        assertThat(chosen).contains(0, 1, 2);
        assertThat(cutOff(7)).isEqualTo(chosen.get(7));
    }

    /** The place of the instance that is chosen. */
    private static int cutOff(long seed) {
        Drydock world = Drydock.builder().seed(seed).time(TimeMode.manual()).build();
        world.given().cluster("prod").instances(3, "m5.large");
        world.faults().anyInstance("prod").disconnect();
        List<ContainerInstance> sorted = instances(world.ecs()).stream()
                .sorted((one, other) -> one.attributes().stream()
                        .filter(a -> a.name().equals("ecs.availability-zone"))
                        .findFirst()
                        .orElseThrow()
                        .value()
                        .compareTo(other.attributes().stream()
                                .filter(a -> a.name().equals("ecs.availability-zone"))
                                .findFirst()
                                .orElseThrow()
                                .value()))
                .toList();
        return sorted.stream().map(ContainerInstance::agentConnected).toList().indexOf(false);
    }

    @Test
    void a_service_on_spot_is_interrupted_as_it_is_then() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE_SPOT"));
        aws.given().taskDefinition("web", "shop/web:1");
        String service = ecs.createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .capacityProviderStrategy(CapacityProviderStrategyItem.builder()
                                .capacityProvider("FARGATE_SPOT")
                                .weight(1)
                                .build())
                        .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))))
                .service()
                .serviceArn();
        Strike all = aws.faults().spot(service).in(SOON).interrupt();
        Strike one = aws.faults().anySpotTask("prod").in(SOON.plusMinutes(10)).interrupt();

        aws.time().advance(SOON);
        List<Task> warned = aws.view().tasks("prod");
        aws.time().advance(SOON);

        assertThat(warned).hasSize(2).extracting(Task::desiredStatus).containsOnly("STOPPED");
        assertThat(all.struck()).isEqualTo(2);
        assertThat(one.struck()).isEqualTo(1);
    }

    @Test
    void a_container_of_any_task_is_killed() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);

        Strike strike = aws.faults().anyTask("prod").in(SOON).losesContainer("web");
        aws.time().advance(SOON.plusMinutes(1));

        assertThat(strike.struck()).isEqualTo(1);
        assertThat(aws.view().tasks("prod"))
                .filteredOn(each -> each.lastStatus().equals("STOPPED"))
                .hasSize(1)
                .allSatisfy(
                        each -> assertThat(each.containers().get(0).exitCode()).isEqualTo(137));
    }

    @Test
    void nothing_waits_for_what_is_to_come() {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.faults().anyInstance("prod").in(SOON).stop();

        aws.time().settle();

        assertThat(aws.time().elapsed()).isLessThan(SOON);
    }

    @Test
    void what_is_to_come_can_be_taken_back() {
        aws.given().cluster("prod").instances(2, "m5.large");
        Strike one = aws.faults().anyInstance("prod").in(SOON).stop();
        aws.faults().anyInstance("prod").in(SOON).terminate();

        aws.faults().remove(one);
        int left = aws.faults().unused().size();
        aws.faults().clear();
        aws.time().advance(SOON);

        assertThat(left).isEqualTo(1);
        assertThat(instances())
                .hasSize(2)
                .extracting(ContainerInstance::agentConnected)
                .containsOnly(true);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().remove(one))
                .withMessageContaining("not to come any more");
    }

    @Test
    void a_delay_lies_ahead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().anyInstance("prod").in(Duration.ZERO))
                .withMessageContaining("leave in(…) out for a fault that strikes now");
    }
}
