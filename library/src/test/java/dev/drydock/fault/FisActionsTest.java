package dev.drydock.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.drydock.Drydock;
import dev.drydock.Targets;
import dev.drydock.internal.ecs.service.Quay;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Compatibility;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.HealthStatus;
import software.amazon.awssdk.services.ecs.model.NetworkMode;
import software.amazon.awssdk.services.ecs.model.PidMode;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.Task;

/** The eight actions of AWS FIS on ECS, by their ids. */
class FisActionsTest {

    private static final String MINUTES = "PT5M";

    private final Quay quay = new Quay();
    private final Drydock aws = quay.aws;
    private final EcsClient ecs = quay.ecs;

    /** A service whose tasks are all that AWS FIS asks of them. */
    private void prepared(int desired) {
        prepared(desired, b -> {}, b -> {});
    }

    private void prepared(
            int desired,
            Consumer<RegisterTaskDefinitionRequest.Builder> definition,
            Consumer<CreateServiceRequest.Builder> service) {
        String arn = ecs.registerTaskDefinition(b -> {
                    b.family("web")
                            .networkMode(NetworkMode.AWSVPC)
                            .requiresCompatibilities(Compatibility.FARGATE)
                            .cpu("256")
                            .memory("512")
                            .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                            .pidMode(PidMode.TASK)
                            .enableFaultInjection(true)
                            .containerDefinitions(
                                    c -> c.name("app")
                                            .image("shop/web:1")
                                            .portMappings(p -> p.containerPort(80))
                                            .healthCheck(h -> h.command("CMD-SHELL", "curl -f http://localhost:80/")
                                                    .interval(10)
                                                    .timeout(5)
                                                    .retries(2)),
                                    c -> c.name("amazon-ssm-agent")
                                            .image("public.ecr.aws/amazon-ssm-agent/amazon-ssm-agent:latest")
                                            .essential(false)
                                            .environment(e -> e.name("MANAGED_INSTANCE_ROLE_NAME")
                                                    .value("fis")));
                    definition.accept(b);
                })
                .taskDefinition()
                .taskDefinitionArn();
        CreateServiceRequest.Builder request = Quay.web(arn, desired);
        service.accept(request);
        quay.create(request);
        aws.time().settle();
    }

    private FisAction fis(String id) {
        return aws.faults().fis(id).cluster("prod").service("web");
    }

    @ParameterizedTest
    @CsvSource({"ALL,4", "COUNT(3),3", "COUNT(9),4", "PERCENT(50),2", "PERCENT(30),1"})
    void stop_task_stops_as_many_tasks_as_are_selected(String mode, int count) {
        quay.running(4);

        Strike strike = fis("aws:ecs:stop-task").selectionMode(mode).starts();

        assertThat(strike.struck()).isEqualTo(count);
        assertThat(aws.view().tasks("prod"))
                .filteredOn(each -> each.desiredStatus().equals("STOPPED"))
                .hasSize(count)
                .allSatisfy(each -> assertThat(each.stopCodeAsString()).isEqualTo("UserInitiated"));
        assertThat(aws.journal().text()).contains("fault: aws:ecs:stop-task on [");
    }

    @Test
    void it_can_start_later_on_what_runs_then() {
        quay.running(1);
        String first = quay.tasks().get(0).taskArn();
        Strike strike = fis("aws:ecs:stop-task").in(Duration.ofMinutes(10)).starts();
        ecs.stopTask(b -> b.cluster("prod").task(first));

        quay.after(Duration.ofMinutes(10));

        assertThat(strike.struck()).isEqualTo(1);
        assertThat(aws.faults().unused()).isEmpty();
    }

    @Test
    void drain_container_instances_drains_a_part_of_the_cluster_for_a_while() {
        aws.given().cluster("hosts").instances(4, "m5.large");

        Strike strike = aws.faults()
                .fis("aws:ecs:drain-container-instances")
                .cluster("hosts")
                .parameter("drainagePercentage", "50")
                .parameter("duration", MINUTES)
                .starts();
        List<String> during = statuses();
        quay.after(Duration.ofMinutes(5));

        assertThat(strike.struck()).isEqualTo(2);
        assertThat(during).containsExactlyInAnyOrder("ACTIVE", "ACTIVE", "DRAINING", "DRAINING");
        assertThat(statuses()).containsOnly("ACTIVE");
    }

    private List<String> statuses() {
        List<String> arns = ecs.listContainerInstances(b -> b.cluster("hosts")).containerInstanceArns();
        return ecs
                .describeContainerInstances(b -> b.cluster("hosts").containerInstances(arns))
                .containerInstances()
                .stream()
                .map(ContainerInstance::status)
                .toList();
    }

    @Test
    void task_kill_process_kills_the_container_whose_process_it_is() {
        prepared(1);
        Task task = quay.tasks().get(0);

        fis("aws:ecs:task-kill-process")
                .parameter("processName", "app")
                .parameter("signal", "SIGKILL")
                .starts();

        assertThat(exitCode(task)).isEqualTo(137);
    }

    @Test
    void task_kill_process_sends_sigterm_by_default_to_a_process_that_may_handle_it() {
        aws.images().add("shop/web:1", script -> script.exitsOnSigterm(0));
        prepared(1);
        Task task = quay.tasks().get(0);

        fis("aws:ecs:task-kill-process").parameter("processName", "web").starts();

        assertThat(exitCode(task)).isZero();
    }

    private Integer exitCode(Task task) {
        return aws.view().task("prod", task.taskArn()).orElseThrow().containers().stream()
                .filter(each -> each.name().equals("app"))
                .findFirst()
                .orElseThrow()
                .exitCode();
    }

    @Test
    void task_network_blackhole_port_fails_the_checks_that_come_by_that_port() {
        Targets targets = aws.targets(Quay.GROUP);
        prepared(1, b -> {}, b -> b.loadBalancers(Quay.balancer(Quay.GROUP)).healthCheckGracePeriodSeconds(36_000));
        Task task = quay.tasks().get(0);

        blackhole("80").starts();
        quay.after(Duration.ofMinutes(2));

        assertThat(aws.view().task("prod", task.taskArn()).orElseThrow().healthStatus())
                .isEqualTo(HealthStatus.UNHEALTHY);
        assertThat(targets.registered())
                .filteredOn(each -> each.task().equals(task.taskArn()))
                .extracting(Targets.Registered::health)
                .containsAnyOf("unhealthy", "draining");
    }

    @Test
    void another_port_is_not_missed() {
        prepared(1);
        Task task = quay.tasks().get(0);

        Strike strike = blackhole("8080").starts();
        quay.after(Duration.ofMinutes(4));

        assertThat(strike.struck()).isEqualTo(1);
        assertThat(aws.view().task("prod", task.taskArn()).orElseThrow().healthStatus())
                .isEqualTo(HealthStatus.HEALTHY);
    }

    private FisAction blackhole(String port) {
        return fis("aws:ecs:task-network-blackhole-port")
                .parameter("duration", MINUTES)
                .parameter("port", port)
                .parameter("trafficType", "ingress")
                .parameter("useEcsFaultInjectionEndpoints", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cpu-stress", "io-stress", "network-latency", "network-packet-loss"})
    void load_and_traffic_are_told_by_the_journal(String name) {
        prepared(2);
        FisAction action = fis("aws:ecs:task-" + name).parameter("duration", MINUTES);

        Strike strike = (name.startsWith("network")
                        ? action.parameter("useEcsFaultInjectionEndpoints", "true")
                        : action)
                .starts();

        assertThat(strike.struck()).isEqualTo(2);
        assertThat(aws.journal().text())
                .contains("fault: aws:ecs:task-" + name + " on [")
                .contains("duration=PT5M");
    }

    @Test
    void network_actions_do_not_overlap_on_a_task() {
        prepared(1);
        blackhole("80").starts();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> blackhole("81").starts())
                .withMessageContaining("only one network action at a time");

        quay.after(Duration.ofMinutes(10));
        assertThat(blackhole("81").starts().struck()).isEqualTo(1);
    }

    @Test
    void what_aws_requires_of_tasks_is_required() {
        quay.running(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:task-cpu-stress")
                        .parameter("duration", MINUTES)
                        .starts())
                .withMessageContaining("a container of the SSM agent")
                .withMessageContaining("MANAGED_INSTANCE_ROLE_NAME");
    }

    @Test
    void pid_mode_is_required() {
        prepared(1, b -> b.pidMode((String) null), b -> {});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blackhole("80").starts())
                .withMessageContaining("pidMode task");
    }

    @Test
    void fault_injection_is_required() {
        prepared(1, b -> b.enableFaultInjection(null), b -> {});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blackhole("80").starts())
                .withMessageContaining("enableFaultInjection true");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blackhole("80")
                        .parameter("useEcsFaultInjectionEndpoints", "false")
                        .starts())
                .withMessageContaining("on Fargate only with the parameter useEcsFaultInjectionEndpoints");
    }

    @Test
    void ecs_exec_must_be_off() {
        prepared(1, b -> b.taskRoleArn("arn:aws:iam::123456789012:role/task"), b -> b.enableExecuteCommand(true));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blackhole("80").starts())
                .withMessageContaining("without enableExecuteCommand");
    }

    @Test
    void what_is_wrong_in_a_template_is_refused_where_it_is_said() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aws.faults().fis("aws:ecs:stop-tasks"))
                .withMessageContaining("aws:ecs:stop-task");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:task-cpu-stress").parameter("duration", "30s"))
                .withMessageContaining("one minute to 12 hours");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:task-cpu-stress").parameter("cores", "1"))
                .withMessageContaining("workers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:stop-task").parameter("duration", MINUTES))
                .withMessageContaining("has no parameters");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:stop-task").selectionMode("COUNT(0)"))
                .withMessageContaining("PERCENT(n)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:drain-container-instances"))
                .withMessageContaining("is about a cluster");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fis("aws:ecs:stop-task").starts())
                .withMessageContaining("has no task that is RUNNING");
    }
}
