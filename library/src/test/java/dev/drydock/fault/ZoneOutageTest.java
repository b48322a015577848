package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

/** What becomes of a zone's hosts and tasks while it is down, and afterwards. */
class ZoneOutageTest {

    private static final String ZONE = "us-east-1a";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    @AfterEach
    void close() {
        aws.close();
    }

    private void onFargate(int desired) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(desired);
    }

    private void onInstances(int desired) {
        aws.given()
                .cluster("prod")
                .instances(3, "m5.large")
                .service("web", "shop/web:1")
                .onInstances()
                .running(desired);
    }

    private RunTaskResponse run(String... subnets) {
        return ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("web")
                .launchType(LaunchType.FARGATE)
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets(subnets))));
    }

    private List<Task> running() {
        return aws.view().tasks("prod").stream()
                .filter(each -> each.lastStatus().equals("RUNNING"))
                .toList();
    }

    private List<Task> stopped() {
        return aws.view().tasks("prod").stream()
                .filter(each -> each.lastStatus().equals("STOPPED"))
                .toList();
    }

    private List<ContainerInstance> instancesThere() {
        List<String> arns = ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        return ecs
                .describeContainerInstances(b -> b.cluster("prod").containerInstances(arns))
                .containerInstances()
                .stream()
                .filter(each -> each.attributes().stream()
                        .anyMatch(a -> a.name().equals("ecs.availability-zone") && ZONE.equals(a.value())))
                .toList();
    }

    private void pass(int minutes) {
        aws.time().advance(Duration.ofMinutes(minutes));
    }

    @Test
    void tasks_on_fargate_are_lost_and_replaced_in_the_other_zones() {
        onFargate(4);
        assertThat(running()).extracting(Task::availabilityZone).contains(ZONE);

        ZoneOutage outage = aws.faults().zone(ZONE).goesDown();
        List<Task> lost = stopped();
        pass(5);

        assertThat(outage.struck()).isEqualTo(2);
        assertThat(lost).hasSize(2).allSatisfy(task -> {
            assertThat(task.availabilityZone()).isEqualTo(ZONE);
            assertThat(task.stoppedReason())
                    .isEqualTo("ECS is performing maintenance on the underlying infrastructure hosting the task");
            assertThat(task.containers().get(0).exitCode()).isNull();
        });
        assertThat(running()).hasSize(4).extracting(Task::availabilityZone).doesNotContain(ZONE);
        assertThat(aws.journal().text()).contains("fault: zone us-east-1a goes down");
    }

    @Test
    void fargate_places_nothing_there_and_refuses_what_may_go_nowhere_else() {
        onFargate(2);
        aws.faults().zone(ZONE).goesDown();

        RunTaskResponse elsewhere = run("subnet-1", "subnet-2");
        RunTaskResponse nowhere = run("subnet-1");

        assertThat(elsewhere.tasks()).extracting(Task::availabilityZone).containsExactly("us-east-1b");
        assertThat(nowhere.tasks()).isEmpty();
        assertThat(nowhere.failures().get(0).reason())
                .startsWith("Capacity is unavailable at this time. Please try again later");
    }

    @Test
    void a_service_that_may_go_nowhere_else_says_so_and_comes_back_with_the_zone() {
        onFargate(2);
        ecs.updateService(b -> b.cluster("prod")
                .service("web")
                .networkConfiguration(n -> n.awsvpcConfiguration(v -> v.subnets("subnet-1"))));
        pass(15);
        assertThat(running()).hasSize(2).extracting(Task::availabilityZone).containsOnly(ZONE);

        aws.faults().zone(ZONE).goesDown().lasts(Duration.ofMinutes(30));
        pass(20);
        List<Task> meanwhile = running();
        List<String> said = aws.view().service("prod", "web").orElseThrow().events().stream()
                .map(ServiceEvent::message)
                .toList();
        pass(40);

        assertThat(meanwhile).isEmpty();
        assertThat(said).anyMatch(each -> each.contains("was unable to place a task. Reason: Capacity is unavailable"));
        assertThat(running()).hasSize(2).extracting(Task::availabilityZone).containsOnly(ZONE);
    }

    @Test
    void hosts_are_stopped_and_their_tasks_replaced_on_the_other_hosts() {
        onInstances(2);
        String host = instancesThere().get(0).ec2InstanceId();

        ZoneOutage outage = aws.faults().zone(ZONE).goesDown();
        pass(5);

        assertThat(outage.struck()).isEqualTo(1);
        assertThat(instancesThere()).hasSize(1).allSatisfy(each -> {
            assertThat(each.agentConnected()).isFalse();
            assertThat(each.status()).isEqualTo("ACTIVE");
        });
        assertThat(stopped())
                .isNotEmpty()
                .allSatisfy(task ->
                        assertThat(task.stoppedReason()).isEqualTo("Host EC2 (instance " + host + ") stopped."));
        assertThat(running()).hasSize(2).extracting(Task::availabilityZone).doesNotContain(ZONE);
    }

    @Test
    void hosts_come_back_when_the_outage_is_over() {
        onInstances(2);

        aws.faults().zone(ZONE).goesDown().lasts(Duration.ofMinutes(30));
        pass(29);
        boolean meanwhile = instancesThere().get(0).agentConnected();
        pass(2);

        assertThat(meanwhile).isFalse();
        assertThat(instancesThere().get(0).agentConnected()).isTrue();
        assertThat(aws.journal().text()).contains("fault: zone us-east-1a recovers");
        assertThat(aws.faults().unused()).isEmpty();
    }

    @Test
    void an_outage_to_come_counts_its_end_from_its_beginning() {
        onFargate(2);

        ZoneOutage outage =
                aws.faults().zone(ZONE).in(Duration.ofMinutes(10)).goesDown().lasts(Duration.ofMinutes(5));
        pass(9);
        int before = outage.struck();
        pass(2);
        RunTaskResponse during = run("subnet-1");
        pass(5);
        RunTaskResponse after = run("subnet-1");

        assertThat(before).isZero();
        assertThat(outage.struck()).isEqualTo(1);
        assertThat(during.failures()).hasSize(1);
        assertThat(after.tasks()).hasSize(1);
    }

    @Test
    void it_recovers_when_told_or_taken_back() {
        onFargate(2);

        ZoneOutage first = aws.faults().zone(ZONE).goesDown().lasts(Duration.ofMinutes(5));
        aws.faults().zone(ZONE).recovers();
        assertThat(run("subnet-1").tasks()).hasSize(1);
        ZoneOutage second = aws.faults().zone(ZONE).goesDown();
        aws.faults().remove(second);
        assertThat(run("subnet-1").tasks()).hasSize(1);
        aws.faults().zone(ZONE).goesDown();
        aws.faults().clear();
        assertThat(run("subnet-1").tasks()).hasSize(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> first.lasts(Duration.ofMinutes(1)))
                .withMessageContaining("it is over");
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().zone("us-east-1x"))
                .withMessageContaining("us-east-1a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().zone(ZONE).recovers())
                .withMessageContaining("is not down");
        aws.faults().zone(ZONE).goesDown();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().zone(ZONE).goesDown())
                .withMessageContaining("is down already");
    }
}
