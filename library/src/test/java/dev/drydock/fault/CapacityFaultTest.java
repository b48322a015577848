package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.operation.EcsOperation;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.BlockedException;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceEvent;
import software.amazon.awssdk.services.ecs.model.Task;

class CapacityFaultTest {

    private static final String UNAVAILABLE =
            "Capacity is unavailable at this time. Please try again later or in a different availability zone";

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private void furnish() {
        aws.given().taskDefinition("web", "shop/web:1");
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
    }

    private RunTaskResponse run() {
        return run("FARGATE");
    }

    private RunTaskResponse run(String provider) {
        return ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("web")
                .capacityProviderStrategy(s -> s.capacityProvider(provider).weight(1))
                .networkConfiguration(Networks::ofOneSubnet));
    }

    private Service web() {
        return ecs.describeServices(b -> b.cluster("prod").services("web"))
                .services()
                .get(0);
    }

    @Test
    void run_task_answers_with_failures_as_often_as_declared() {
        furnish();
        CapacityFault fault = aws.faults().fargateCapacity().unavailable().times(2);

        assertThat(run().failures())
                .containsExactly(Failure.builder().reason(UNAVAILABLE).build());
        assertThat(run().tasks()).isEmpty();
        assertThat(run().tasks()).hasSize(1);
        assertThat(fault.struck()).isEqualTo(2);
        assertThat(aws.journal().text()).contains("fault: Fargate refuses tasks: Capacity is unavailable");
    }

    @Test
    void a_lack_lasts_for_a_time() {
        furnish();
        aws.faults().fargateCapacity().unavailable().lasts(Duration.ofMinutes(5));

        aws.time().advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(run().tasks()).isEmpty();
        aws.time().advance(Duration.ofMillis(1));
        assertThat(run().tasks()).hasSize(1);
    }

    @Test
    void a_lack_holds_until_an_instant() {
        furnish();
        aws.faults().fargateCapacity().unavailable().until(aws.time().instant().plusSeconds(1));

        assertThat(run().tasks()).isEmpty();
        aws.time().advance(Duration.ofSeconds(1));
        assertThat(run().tasks()).hasSize(1);
    }

    @Test
    void spot_can_be_full_while_there_is_room_on_demand() {
        furnish();
        aws.faults().fargateCapacity("FARGATE_SPOT").unavailable();

        assertThat(run("FARGATE_SPOT").failures()).hasSize(1);
        assertThat(run("FARGATE").tasks()).hasSize(1);
    }

    @Test
    void a_quota_refuses_in_its_own_words() {
        furnish();
        aws.faults()
                .fargateCapacity()
                .refuses("You've reached the limit on the number of vCPUs you can run concurrently");

        assertThat(run().failures())
                .extracting(Failure::reason)
                .containsExactly("You've reached the limit on the number of vCPUs you can run concurrently");
    }

    @Test
    void tasks_that_were_taken_can_still_find_no_capacity() {
        furnish();
        aws.faults().fargateCapacity().runsOut().times(1);

        String arn = run().tasks().get(0).taskArn();
        aws.time().settle();

        Task task = ecs.describeTasks(b -> b.cluster("prod").tasks(arn)).tasks().get(0);
        assertThat(task.stopCode()).hasToString("TaskFailedToStart");
        assertThat(task.stoppedReason()).isEqualTo(UNAVAILABLE);
        assertThat(task.startedAt()).isNull();
    }

    @Test
    void a_service_tells_why_and_starts_its_tasks_once_there_is_room() {
        aws.given().cluster("prod").service("web", "shop/web:1").running(1);
        aws.faults().fargateCapacity().unavailable().times(1);

        ecs.updateService(b -> b.cluster("prod").service("web").desiredCount(2));
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(web().events())
                .extracting(ServiceEvent::message)
                .anyMatch(message ->
                        message.startsWith("(service web) was unable to place a task. Reason: " + UNAVAILABLE + "."));
        assertThat(web().runningCount()).isEqualTo(2);
    }

    @Test
    void a_lack_that_never_struck_is_told_and_can_be_taken_back() {
        furnish();
        aws.faults().fargateCapacity().unavailable();

        assertThat(aws.faults().unused()).containsExactly("Fargate refuses tasks: " + UNAVAILABLE);
        aws.faults().clear();
        assertThat(run().tasks()).hasSize(1);
        assertThatThrownBy(() -> aws.faults().fargateCapacity().times(0)).hasMessageContaining("at least once");
    }

    @Test
    void tasks_on_instances_do_not_ask_fargate() {
        aws.given().cluster("prod").instances(1, "m5.large");
        ecs.registerTaskDefinition(b -> b.family("bridge")
                .containerDefinitions(c -> c.name("main").image("nginx").memory(128)));
        aws.faults().fargateCapacity().unavailable();

        assertThat(ecs.runTask(b -> b.cluster("prod").taskDefinition("bridge")).tasks())
                .hasSize(1);
    }

    @Test
    void each_task_of_a_call_is_struck_by_itself_and_none_falls_over_to_another_provider() {
        furnish();
        aws.faults().fargateCapacity("FARGATE_SPOT").unavailable();

        RunTaskResponse response = ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("web")
                .count(4)
                .capacityProviderStrategy(
                        s -> s.capacityProvider("FARGATE_SPOT").weight(1),
                        s -> s.capacityProvider("FARGATE").weight(1))
                .networkConfiguration(Networks::ofOneSubnet));

        assertThat(response.tasks()).extracting(Task::capacityProviderName).containsExactly("FARGATE", "FARGATE");
        assertThat(response.failures()).hasSize(2);
    }

    @Test
    void a_blocked_account_is_a_fault_of_the_call() {
        furnish();
        aws.faults()
                .on(EcsOperation.RUN_TASK)
                .fails("BlockedException", "Your account is currently blocked.")
                .times(1);

        assertThatThrownBy(this::run)
                .isInstanceOf(BlockedException.class)
                .hasMessageStartingWith("Your account is currently blocked.");
        assertThat(run().tasks()).hasSize(1);
    }

    @Test
    void a_lack_of_capacity_can_be_to_come_and_lasts_from_then() {
        furnish();
        CapacityFault fault = aws.faults()
                .fargateCapacity()
                .in(Duration.ofMinutes(10))
                .unavailable()
                .lasts(Duration.ofMinutes(5));

        int before = run().tasks().size();
        aws.time().advance(Duration.ofMinutes(12));
        int during = run().tasks().size();
        aws.time().advance(Duration.ofMinutes(4));
        int after = run().tasks().size();

        assertThat(List.of(before, during, after)).containsExactly(1, 0, 1);
        assertThat(fault.struck()).isEqualTo(1);
        assertThatThrownBy(() -> fault.in(Duration.ZERO)).hasMessageContaining("more than nothing");
    }
}
