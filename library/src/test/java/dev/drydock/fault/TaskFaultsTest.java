package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Task;

class TaskFaultsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private String runOnFargate() {
        aws.given().taskDefinition("web", "shop/web:1").cluster("prod");
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .launchType("FARGATE")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    private String runOnEc2() {
        aws.given().cluster("prod").instances(1, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("bridge")
                .containerDefinitions(c -> c.name("main").image("nginx").memory(128)));
        return ecs.runTask(b -> b.cluster("prod").taskDefinition("bridge"))
                .tasks()
                .get(0)
                .taskArn();
    }

    private Task task(String arn) {
        return ecs.describeTasks(b -> b.cluster("prod").tasks(arn)).tasks().get(0);
    }

    private ContainerInstance instance() {
        var arns = ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns();
        return ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(arns))
                .containerInstances()
                .get(0);
    }

    @Test
    void a_fault_of_which_nothing_was_said_strikes_nothing_and_says_so() {
        aws.faults().pull("shop/web:1").times(1);
        aws.faults().fargateCapacity().times(1);
        aws.faults().pull("shop/web:1").fails("denied");

        String arn = runOnFargate();
        aws.time().settle();

        assertThat(task(arn).stoppedReason()).contains("denied");
        assertThat(aws.faults().unused())
                .containsExactly(
                        "pulls of shop/web:1: nothing was said of what goes wrong with them, so it never strikes",
                        "Fargate: nothing was said of what its lack of capacity does, so it never strikes");
    }

    @Test
    void a_fault_that_is_taken_back_strikes_no_more_and_the_others_do() {
        var first = aws.faults().pull("shop/web:1").fails("denied");
        aws.faults().pull("shop/web:1").fails("gone");

        aws.faults().remove(first);
        String arn = runOnFargate();
        aws.time().settle();

        assertThat(task(arn).stoppedReason()).contains("gone");
        assertThat(aws.faults().unused()).isEmpty();
        assertThatThrownBy(() -> aws.faults().remove(first))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pulls of shop/web:1 fail with denied");
    }

    @Test
    void a_killed_container_exits_with_137_and_stops_its_task() {
        String arn = runOnFargate();
        aws.time().settle();

        aws.faults().killContainer(arn);
        aws.time().settle();

        assertThat(task(arn).stopCode()).hasToString("EssentialContainerExited");
        assertThat(task(arn).containers().get(0).exitCode()).isEqualTo(137);
        assertThat(aws.journal().text()).contains("fault: container of " + arn + " killed");
    }

    @Test
    void killing_what_does_not_run_says_so() {
        String arn = runOnFargate();

        assertThatThrownBy(() -> aws.faults().killContainer(arn))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nothing to kill: the task " + arn
                        + " has no container that is running now; let time pass, as with time().settle()");
        aws.time().settle();
        assertThatThrownBy(() -> aws.faults().killContainer(arn, "sidecar"))
                .hasMessageEndingWith(arn + " is running web, and no container sidecar");
    }

    @Test
    void a_terminated_host_takes_its_tasks_along_and_is_deregistered() {
        String arn = runOnEc2();
        aws.time().settle();
        String ec2 = instance().ec2InstanceId();

        aws.faults().instance(ec2).terminate();
        aws.time().settle();

        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).stoppedReason()).isEqualTo("Host EC2 (instance " + ec2 + ") terminated.");
        assertThat(task(arn).containers().get(0).exitCode()).isNull();
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .isEmpty();
    }

    @Test
    void a_stopped_host_stays_registered_with_its_agent_disconnected() {
        String arn = runOnEc2();
        aws.time().settle();

        aws.faults().instance(instance().ec2InstanceId()).stop();

        assertThat(task(arn).stoppedReason()).endsWith("stopped.");
        assertThat(instance().agentConnected()).isFalse();
        assertThat(instance().status()).isEqualTo("ACTIVE");
        assertThat(ecs.runTask(b -> b.cluster("prod").taskDefinition("bridge")).failures())
                .extracting(failure -> failure.reason())
                .containsExactly("AGENT");
    }

    @Test
    void an_unknown_host_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> aws.faults().instance("i-1").terminate())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("EC2 instance id");
    }

    @Test
    void a_pull_fails_as_often_as_declared() {
        aws.faults()
                .pull("shop/web:1")
                .fails("toomanyrequests: You have reached your pull rate limit.")
                .times(1);

        String first = runOnFargate();
        aws.time().settle();
        String second = runOnFargate();
        aws.time().settle();

        assertThat(task(first).lastStatus()).isEqualTo("STOPPED");
        assertThat(task(first).stoppedReason())
                .isEqualTo("CannotPullContainerError: toomanyrequests: You have reached your pull rate limit.");
        assertThat(task(first).startedAt()).isNull();
        assertThat(task(second).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_pull_can_take_its_time() {
        aws.faults().pull("shop/web:1").takes(Duration.ofMinutes(10));
        String arn = runOnFargate();

        aws.time().advance(Duration.ofMinutes(10));
        assertThat(task(arn).lastStatus()).isEqualTo("PENDING");

        aws.time().settle();
        assertThat(Duration.between(task(arn).pullStartedAt(), task(arn).pullStoppedAt()))
                .isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void pull_faults_that_never_struck_are_told() {
        aws.faults().pull("shop/web:9").fails("gone");

        assertThat(aws.faults().unused()).containsExactly("pulls of shop/web:9 fail with gone");
    }
}
