package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Container;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** What becomes of tasks on an instance whose agent has lost its connection to ECS. */
class CutOffAgentsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private String instance;

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        instance = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("web:1").memory(512)));
        ecs.registerTaskDefinition(b -> b.family("job")
                .containerDefinitions(
                        c -> c.name("app").image("busybox:1").memory(512).command("sleep", "120")));
    }

    private String run(String family) {
        return ecs.runTask(b -> b.cluster("prod").taskDefinition(family))
                .tasks()
                .get(0)
                .taskArn();
    }

    private Task task(String arn) {
        return ecs.describeTasks(b -> b.cluster("prod").tasks(arn)).tasks().get(0);
    }

    private void pass(int minutes) {
        aws.time().advance(Duration.ofMinutes(minutes));
    }

    @Test
    void tasks_go_on_disconnected_and_are_connected_again_from_when_the_agent_is_back() {
        String arn = run("web");
        pass(1);
        Task before = task(arn);

        aws.faults().instance(instance).disconnect();
        Task cutOff = task(arn);
        pass(5);
        Instant back = aws.time().instant();
        aws.faults().instance(instance).reconnect();

        assertThat(before.connectivityAsString()).isEqualTo("CONNECTED");
        assertThat(cutOff.connectivityAsString()).isEqualTo("DISCONNECTED");
        assertThat(cutOff.lastStatus()).isEqualTo("RUNNING");
        assertThat(cutOff.version()).isEqualTo(before.version() + 1);
        assertThat(cutOff.connectivityAt()).isEqualTo(before.connectivityAt());
        assertThat(task(arn).connectivityAsString()).isEqualTo("CONNECTED");
        assertThat(task(arn).connectivityAt()).isEqualTo(back);
    }

    @Test
    void a_task_that_is_stopped_waits_for_its_agent_wanted_stopped() {
        String arn = run("web");
        pass(1);
        aws.faults().instance(instance).disconnect();

        ecs.stopTask(b -> b.cluster("prod").task(arn));
        pass(60);
        Task waiting = task(arn);
        aws.faults().instance(instance).reconnect();
        pass(1);

        assertThat(waiting.lastStatus()).isEqualTo("RUNNING");
        assertThat(waiting.desiredStatus()).isEqualTo("STOPPED");
        assertThat(waiting.stoppedReason()).isEqualTo("Task stopped by user");
        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).containers().get(0).exitCode()).isEqualTo(143);
    }

    @Test
    void a_task_that_was_told_to_stop_just_before_waits_too() {
        String arn = run("web");
        pass(1);
        ecs.stopTask(b -> b.cluster("prod").task(arn));

        aws.faults().instance(instance).disconnect();
        pass(10);

        assertThat(task(arn).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void what_a_waiting_task_holds_is_free_once_its_instance_is_deregistered() {
        String arn = run("web");
        pass(1);
        aws.faults().instance(instance).disconnect();
        ecs.stopTask(b -> b.cluster("prod").task(arn));
        pass(10);

        ecs.deregisterContainerInstance(
                b -> b.cluster("prod").containerInstance(instance).force(true));

        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).stoppedReason()).isEqualTo("Task stopped by user");
    }

    @Test
    void a_container_that_ends_by_itself_ends_its_waiting_task() {
        String arn = run("job");
        pass(1);
        aws.faults().instance(instance).disconnect();
        ecs.stopTask(b -> b.cluster("prod").task(arn).reason("enough"));

        pass(5);

        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).stoppedReason()).isEqualTo("enough");
        assertThat(task(arn).containers().get(0).exitCode()).isZero();
    }

    @Test
    void an_agent_that_does_not_know_better_restarts_a_container_of_a_waiting_task() {
        ecs.registerTaskDefinition(b -> b.family("loop")
                .containerDefinitions(c -> c.name("app")
                        .image("busybox:1")
                        .memory(512)
                        .command("sleep", "120")
                        .restartPolicy(r -> r.enabled(true).restartAttemptPeriod(60))));
        String arn = run("loop");
        pass(1);
        aws.faults().instance(instance).disconnect();
        ecs.stopTask(b -> b.cluster("prod").task(arn));

        pass(10);
        Task waiting = task(arn);
        aws.faults().instance(instance).reconnect();
        pass(1);

        assertThat(waiting.lastStatus()).isEqualTo("RUNNING");
        assertThat(waiting.desiredStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
    }

    @Test
    void a_container_that_cannot_start_stops_no_other_of_a_task_whose_agent_knows_nothing() {
        ecs.registerTaskDefinition(b -> b.family("pair")
                .containerDefinitions(
                        c -> c.name("app").image("web:1").memory(512),
                        c -> c.name("extra").image("extra:1").memory(128).essential(false)));
        aws.faults().container("extra:1").cannotStart("no such file");
        String arn = run("pair");
        while (!task(arn).lastStatus().equals("ACTIVATING")) {
            aws.time().advance(Duration.ofMillis(100));
        }
        aws.faults().instance(instance).disconnect();

        ecs.stopTask(b -> b.cluster("prod").task(arn));
        pass(5);

        assertThat(task(arn).desiredStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).containers())
                .extracting(Container::lastStatus)
                .containsExactlyInAnyOrder("RUNNING", "STOPPED");
    }

    @Test
    void a_task_that_was_just_placed_stays_pending_until_its_agent_hears_of_it() {
        String arn = run("web");
        aws.faults().instance(instance).disconnect();
        pass(10);
        Task waiting = task(arn);

        aws.faults().instance(instance).reconnect();
        pass(1);

        assertThat(waiting.lastStatus()).isEqualTo("PENDING");
        assertThat(waiting.connectivityAsString()).isEqualTo("DISCONNECTED");
        assertThat(waiting.pullStartedAt()).isNull();
        assertThat(task(arn).lastStatus()).isEqualTo("RUNNING");
    }

    @Test
    void a_pending_task_that_is_stopped_never_starts() {
        String arn = run("web");
        aws.faults().instance(instance).disconnect();
        ecs.stopTask(b -> b.cluster("prod").task(arn));
        pass(10);
        String waiting = task(arn).lastStatus();

        aws.faults().instance(instance).reconnect();
        pass(1);

        assertThat(waiting).isEqualTo("PENDING");
        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
        assertThat(task(arn).startedAt()).isNull();
    }

    @Test
    void a_service_replaces_tasks_it_cannot_stop_and_drains_them_when_the_agent_is_back() {
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(2));
        pass(2);
        aws.faults().instance(instance).disconnect();

        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(1));
        pass(5);
        int runningWhileCutOff = instance().runningTasksCount();
        long waiting = waitingTasks();
        aws.faults().instance(instance).reconnect();
        pass(2);

        assertThat(runningWhileCutOff).isEqualTo(1);
        assertThat(waiting).isEqualTo(1);
        assertThat(waitingTasks()).isZero();
    }

    private long waitingTasks() {
        var arns =
                ecs.listTasks(b -> b.cluster("prod").desiredStatus("STOPPED")).taskArns();
        return arns.stream()
                .filter(each -> task(each).lastStatus().equals("RUNNING"))
                .count();
    }

    private ContainerInstance instance() {
        return ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(instance))
                .containerInstances()
                .get(0);
    }

    private void serviceCutOff() {
        aws.given().cluster("prod").instances(1, "m5.large");
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(2));
        pass(2);
        aws.faults().instance(instance).disconnect();
    }

    private Service service() {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    @Test
    void an_update_waits_quietly_for_the_agent_of_what_it_replaces() {
        serviceCutOff();

        ecs.updateService(b -> b.cluster("prod").service("web").forceNewDeployment(true));
        aws.time().settle();
        List<Deployment> waiting = service().deployments();
        aws.faults().instance(instance).reconnect();
        aws.time().settle();

        assertThat(waiting).extracting(Deployment::runningCount).containsExactly(2, 1);
        assertThat(service().deployments())
                .extracting(Deployment::rolloutStateAsString)
                .containsExactly("COMPLETED");
    }

    @Test
    void a_deleted_service_drains_quietly_until_the_agent_is_back() {
        serviceCutOff();

        ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        aws.time().settle();
        String waiting = service().status();
        aws.faults().instance(instance).reconnect();
        aws.time().settle();

        assertThat(waiting).isEqualTo("DRAINING");
        assertThat(service().status()).isEqualTo("INACTIVE");
    }

    @Test
    void an_update_is_over_when_what_it_replaces_ends_by_itself() {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.invariants().watchEveryInstant();
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("job").desiredCount(2));
        aws.time().advance(Duration.ofSeconds(40));
        aws.faults().instance(instance).disconnect();

        ecs.updateService(b -> b.cluster("prod").service("web").taskDefinition("web"));
        pass(5);

        assertThat(service().deployments())
                .extracting(Deployment::rolloutStateAsString)
                .containsExactly("COMPLETED");
    }

    @Test
    void a_deleted_service_is_over_once_the_instance_cut_off_is_deregistered() {
        serviceCutOff();
        ecs.deleteService(b -> b.cluster("prod").service("web").force(true));
        aws.time().settle();

        ecs.deregisterContainerInstance(
                b -> b.cluster("prod").containerInstance(instance).force(true));
        aws.time().settle();

        assertThat(service().status()).isEqualTo("INACTIVE");
    }

    @Test
    void an_instance_terminated_while_its_agent_is_cut_off_is_not_deregistered() {
        String arn = run("web");
        pass(1);
        aws.faults().instance(instance).disconnect();

        aws.faults().instance(instance).terminate();

        assertThat(instance().status()).isEqualTo("ACTIVE");
        assertThat(instance().agentConnected()).isFalse();
        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
    }

    @Test
    void waiting_tasks_are_kept_by_snapshots() {
        String arn = run("web");
        pass(1);
        aws.faults().instance(instance).disconnect();
        ecs.stopTask(b -> b.cluster("prod").task(arn));
        pass(10);
        Snapshot snapshot = aws.snapshot();

        aws.restore(snapshot);
        Task restored = task(arn);
        aws.faults().instance(instance).reconnect();
        pass(1);

        assertThat(restored.connectivityAsString()).isEqualTo("DISCONNECTED");
        assertThat(restored.lastStatus()).isEqualTo("RUNNING");
        assertThat(task(arn).lastStatus()).isEqualTo("STOPPED");
    }
}
