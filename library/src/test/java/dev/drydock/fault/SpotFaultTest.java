package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.Drydock;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Task;

class SpotFaultTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    private static RegisterTaskDefinitionRequest definition(Integer stopTimeout) {
        return RegisterTaskDefinitionRequest.builder()
                .family("web")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .networkMode("awsvpc")
                .cpu("256")
                .memory("512")
                .containerDefinitions(c -> c.name("main").image("shop/web:1").stopTimeout(stopTimeout))
                .build();
    }

    private String run(String provider, Integer stopTimeout) {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
        ecs.registerTaskDefinition(definition(stopTimeout));
        String arn = ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("web")
                        .capacityProviderStrategy(
                                s -> s.capacityProvider(provider).weight(1))
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
        aws.time().settle();
        return arn;
    }

    private Task task(String arn) {
        return ecs.describeTasks(b -> b.cluster("prod").tasks(arn)).tasks().get(0);
    }

    private static long secondsFromWarningToExit(Task task) {
        return Duration.between(task.stoppingAt(), task.executionStoppedAt()).toSeconds();
    }

    @Test
    void a_task_is_warned_while_it_runs_and_then_stops() {
        String arn = run("FARGATE_SPOT", 30);

        aws.faults().spot(arn).interrupt();
        Task warned = task(arn);
        aws.time().settle();
        Task stopped = task(arn);

        assertThat(warned.lastStatus() + " " + warned.desiredStatus()).isEqualTo("RUNNING STOPPED");
        assertThat(warned.stopCode()).hasToString("SpotInterruption");
        assertThat(warned.stoppedReason()).isEqualTo("Your Spot Task was interrupted.");
        assertThat(stopped.lastStatus()).isEqualTo("STOPPED");
        assertThat(stopped.containers().get(0).exitCode()).isEqualTo(143);
        assertThat(secondsFromWarningToExit(stopped)).isLessThanOrEqualTo(2);
        assertThat(aws.journal().text()).contains("fault: Spot interruption of " + arn);
    }

    @Test
    void a_container_that_ignores_sigterm_is_killed_after_its_stop_timeout() {
        aws.images().add("shop/web:1", script -> script.ignoresSigterm());
        String arn = run("FARGATE_SPOT", 60);

        aws.faults().spot(arn).interrupt();
        aws.time().settle();

        assertThat(task(arn).containers().get(0).exitCode()).isEqualTo(137);
        assertThat(secondsFromWarningToExit(task(arn))).isBetween(60L, 62L);
    }

    @Test
    void nothing_runs_longer_than_two_minutes_after_the_warning() {
        aws.images().add("shop/web:1", script -> script.ignoresSigterm());
        String arn = run("FARGATE_SPOT", 120);

        aws.faults().spot(arn).interrupt();
        aws.time().advance(Duration.ofMinutes(2));
        aws.time().settle();

        assertThat(task(arn).containers().get(0).exitCode()).isEqualTo(137);
        assertThat(secondsFromWarningToExit(task(arn))).isEqualTo(120);
    }

    @Test
    void a_service_replaces_its_interrupted_tasks() {
        ecs.createCluster(b -> b.clusterName("prod").capacityProviders("FARGATE", "FARGATE_SPOT"));
        ecs.registerTaskDefinition(definition(30));
        String service = ecs.createService(b -> b.cluster("prod")
                        .serviceName("web")
                        .taskDefinition("web")
                        .desiredCount(2)
                        .capacityProviderStrategy(
                                s -> s.capacityProvider("FARGATE").base(1),
                                s -> s.capacityProvider("FARGATE_SPOT").weight(1))
                        .networkConfiguration(Networks::ofOneSubnet))
                .service()
                .serviceArn();
        aws.time().settle();
        List<String> before = tasks();

        int interrupted = aws.faults().spot(service).interrupt().struck();
        aws.time().settle();

        assertThat(interrupted).isEqualTo(1);
        assertThat(tasks()).hasSize(2).containsOnlyOnce(before.get(0)).doesNotContain(before.get(1));
        assertThat(tasks()).extracting(arn -> task(arn).capacityProviderName()).contains("FARGATE", "FARGATE_SPOT");
    }

    private List<String> tasks() {
        return ecs.listTasks(b -> b.cluster("prod").serviceName("web")).taskArns();
    }

    @Test
    void what_does_not_run_on_spot_cannot_be_interrupted() {
        String arn = run("FARGATE", 30);

        assertThatThrownBy(() -> aws.faults().spot(arn).interrupt())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FARGATE_SPOT");
        assertThat(task(arn).desiredStatus()).isEqualTo("RUNNING");
    }
}
