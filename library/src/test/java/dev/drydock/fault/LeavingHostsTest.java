package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import dev.drydock.time.Timing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceStatus;
import software.amazon.awssdk.services.ecs.model.Task;

/** Hosts that are drained before they are terminated. */
class LeavingHostsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(2, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("nginx:1").memory(128)));
        ecs.registerTaskDefinition(b -> b.family("job")
                .containerDefinitions(
                        c -> c.name("app").image("busybox:1").memory(128).command("sleep", "1200")));
    }

    private void service() {
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(4));
        aws.time().settle();
    }

    private List<String> arns() {
        return ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
    }

    private String status(String arn) {
        ContainerInstance instance = ecs.describeContainerInstances(
                        b -> b.cluster("prod").containerInstances(arn))
                .containerInstances()
                .get(0);
        return instance.status();
    }

    private List<Task> runningOn(String arn) {
        return aws.view().tasks("prod").stream()
                .filter(each -> each.lastStatus().equals("RUNNING"))
                .filter(each -> arn.equals(each.containerInstanceArn()))
                .toList();
    }

    @Test
    void tasks_of_services_are_replaced_before_the_host_is_gone() {
        service();
        List<String> before = arns();
        String leaving = before.get(0);

        Strike strike = aws.faults().instance(leaving).drainAndTerminate();
        String first = status(leaving);
        aws.time().settle();

        assertThat(first).isEqualTo("DRAINING");
        assertThat(strike.struck()).isEqualTo(1);
        assertThat(status(leaving)).isEqualTo("INACTIVE");
        assertThat(arns()).containsExactly(before.get(1));
        assertThat(runningOn(before.get(1))).hasSize(4);
        assertThat(aws.view().tasks("prod"))
                .filteredOn(each -> each.lastStatus().equals("STOPPED"))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.stoppedReason()).doesNotContain("Host EC2"));
    }

    @Test
    void other_tasks_run_to_their_end() {
        String task = ecs.runTask(b -> b.cluster("prod").taskDefinition("job"))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().advance(Duration.ofMinutes(1));
        String host = aws.view().task("prod", task).orElseThrow().containerInstanceArn();

        aws.faults().instance(host).drainAndTerminate();
        aws.time().advance(Duration.ofMinutes(18));
        String meanwhile = status(host);
        aws.time().advance(Duration.ofMinutes(3));

        assertThat(meanwhile).isEqualTo("DRAINING");
        assertThat(aws.view()
                        .task("prod", task)
                        .orElseThrow()
                        .containers()
                        .get(0)
                        .exitCode())
                .isZero();
        assertThat(status(host)).isEqualTo("INACTIVE");
    }

    @Test
    void a_host_without_tasks_is_gone_a_little_later() {
        String host = arns().get(0);

        aws.faults().anyInstance("prod").in(Duration.ofMinutes(5)).drainAndTerminate();
        aws.time().advance(Duration.ofMinutes(5).plus(Timing.INSTANCE_TERMINATION.realistic()));

        assertThat(arns()).hasSize(1);
        assertThat(aws.journal().text()).contains("drains and is terminated then");
        assertThat(host).isNotEmpty();
    }

    @Test
    void what_never_ends_is_lost_with_its_host_in_the_end() {
        String task = ecs.runTask(b -> b.cluster("prod").taskDefinition("web"))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().advance(Duration.ofMinutes(1));
        String host = aws.view().task("prod", task).orElseThrow().containerInstanceArn();

        aws.faults().instance(host).drainAndTerminate();
        aws.time().advance(Duration.ofHours(47));
        String meanwhile = status(host);
        aws.time().advance(Duration.ofMinutes(60));

        assertThat(meanwhile).isEqualTo("DRAINING");
        assertThat(aws.view().task("prod", task).orElseThrow().stoppedReason())
                .contains("Host EC2")
                .contains("terminated.");
    }

    /** How a host that drains stops leaving. */
    enum End {
        TERMINATED,
        DEREGISTERED,
        ACTIVE_AGAIN
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void nothing_waits_for_a_drain_that_has_ended(End how) {
        String host = arns().get(0);
        aws.faults().instance(host).drainAndTerminate();

        switch (how) {
            case TERMINATED -> aws.faults().instance(host).terminate();
            case DEREGISTERED ->
                ecs.deregisterContainerInstance(
                        b -> b.cluster("prod").containerInstance(host).force(true));
            case ACTIVE_AGAIN ->
                ecs.updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(host).status(ContainerInstanceStatus.ACTIVE));
        }
        aws.time().advance(Duration.ofHours(5));
        aws.given().cluster("prod").instances(1, "m5.large");

        assertThat(aws.describe()).doesNotContain("DrainTimesOut");
        aws.invariants().check();
    }

    @Test
    void who_makes_it_active_again_calls_it_off() {
        String host = arns().get(0);
        aws.faults().instance(host).drainAndTerminate();

        ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(host).status(ContainerInstanceStatus.ACTIVE));
        aws.time().advance(Duration.ofDays(3));

        assertThat(arns()).hasSize(2);
        assertThat(status(host)).isEqualTo("ACTIVE");
    }

    @Test
    void a_snapshot_keeps_that_it_leaves() {
        service();
        String host = arns().get(0);
        aws.faults().instance(host).drainAndTerminate();

        Drydock other = Drydock.builder().time(TimeMode.manual()).build();
        other.restore(new Snapshot(aws.snapshot().json()));
        other.time().settle();

        assertThat(other.ecs().listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .hasSize(1)
                .doesNotContain(host);
    }

    @Test
    void one_that_is_gone_cannot_drain() {
        String host = arns().get(0);
        aws.faults().instance(host).terminate();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().instance(host).drainAndTerminate())
                .withMessageContaining("to drain");
    }
}
