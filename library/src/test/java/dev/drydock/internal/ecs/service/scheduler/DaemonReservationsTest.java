package dev.drydock.internal.ecs.service.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Snapshot;
import dev.drydock.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.Failure;
import software.amazon.awssdk.services.ecs.model.RunTaskRequest;
import software.amazon.awssdk.services.ecs.model.RunTaskResponse;
import software.amazon.awssdk.services.ecs.model.Service;

/** Amazon ECS reserves container instance compute resources for daemon tasks; nobody else gets their place. */
class DaemonReservationsTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();

    /** Four tasks of 512 units fill an instance. */
    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        for (String family : List.of("agent", "web")) {
            ecs.registerTaskDefinition(b -> b.family(family)
                    .containerDefinitions(
                            c -> c.name("app").image("shop/" + family).cpu(512).memory(512)));
        }
    }

    private void daemon() {
        ecs.createService(b ->
                b.cluster("prod").serviceName("agent").taskDefinition("agent").schedulingStrategy("DAEMON"));
    }

    private void web(int desired) {
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("web")
                .desiredCount(desired)
                .deploymentConfiguration(d -> d.maximumPercent(100).minimumHealthyPercent(0)));
    }

    private Service service(String name) {
        return ecs.describeServices(b -> b.cluster("prod").services(name))
                .services()
                .get(0);
    }

    private RunTaskResponse run(int count) {
        return ecs.runTask(b -> b.cluster("prod").taskDefinition("web").count(count));
    }

    @Test
    void a_task_that_comes_first_does_not_get_the_place() {
        daemon();

        RunTaskResponse run = run(4);

        assertThat(run.tasks()).hasSize(3);
        assertThat(run.failures()).extracting(Failure::reason).containsExactly("RESOURCE:CPU");
        aws.time().settle();
        assertThat(service("agent").runningCount()).isEqualTo(1);
    }

    @Test
    void a_task_of_a_daemon_that_is_replaced_finds_its_place_again() {
        daemon();
        aws.time().settle();
        web(4);
        aws.time().advance(Duration.ofMinutes(2));

        ecs.updateService(b -> b.cluster("prod").service("agent").forceNewDeployment(true));
        aws.time().advance(Duration.ofMinutes(10));

        assertThat(service("agent").runningCount()).isEqualTo(1);
        assertThat(service("web").runningCount()).isEqualTo(3);
    }

    @Test
    void on_a_new_instance_the_daemon_comes_before_tasks_that_wait() {
        web(8);
        aws.time().advance(Duration.ofMinutes(2));
        daemon();

        aws.given().cluster("prod").instances(1, "m5.large");
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(service("agent").runningCount()).isEqualTo(1);
        assertThat(service("web").runningCount()).isEqualTo(7);
    }

    @Test
    void on_a_full_instance_the_daemon_waits_for_room_and_then_has_it() {
        String first = run(4).tasks().get(0).taskArn();
        daemon();
        aws.time().advance(Duration.ofMinutes(5));
        assertThat(service("agent").runningCount()).isZero();

        ecs.stopTask(b -> b.cluster("prod").task(first));
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(service("agent").runningCount()).isEqualTo(1);
    }

    @Test
    void a_larger_revision_has_the_difference_reserved() {
        daemon();
        aws.time().settle();
        run(2);
        ecs.registerTaskDefinition(b -> b.family("agent")
                .containerDefinitions(
                        c -> c.name("app").image("shop/agent").cpu(1_024).memory(512)));

        ecs.updateService(b -> b.cluster("prod").service("agent").taskDefinition("agent"));

        assertThat(run(1).failures()).extracting(Failure::reason).containsExactly("RESOURCE:CPU");
    }

    @Test
    void what_is_reserved_is_free_again_without_the_daemon() {
        daemon();
        ecs.deleteService(b -> b.cluster("prod").service("agent"));

        assertThat(run(4).tasks()).hasSize(4);
    }

    @Test
    void an_attribute_brings_the_daemon_and_takes_it_away() {
        ecs.createService(b -> b.cluster("prod")
                .serviceName("agent")
                .taskDefinition("agent")
                .schedulingStrategy("DAEMON")
                .placementConstraints(c -> c.type("memberOf").expression("attribute:logs == on")));
        aws.time().settle();
        String instance = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        assertThat(run(4).tasks()).hasSize(4);
        ecs.listTasks(b -> b.cluster("prod"))
                .taskArns()
                .forEach(each -> ecs.stopTask(b -> b.cluster("prod").task(each)));
        aws.time().settle();

        ecs.putAttributes(b -> b.cluster("prod")
                .attributes(a -> a.targetId(instance).name("logs").value("on")));
        assertThat(run(4).tasks()).hasSize(3);
        aws.time().advance(Duration.ofMinutes(1));
        assertThat(service("agent").runningCount()).isEqualTo(1);

        ecs.deleteAttributes(
                b -> b.cluster("prod").attributes(a -> a.targetId(instance).name("logs")));
        aws.time().advance(Duration.ofMinutes(2));
        assertThat(service("agent").runningCount()).isZero();
        assertThat(run(1).tasks()).hasSize(1);
    }

    @Test
    void two_daemons_do_not_wait_for_each_other() {
        String first = run(3).tasks().get(0).taskArn();
        daemon();
        ecs.createService(b ->
                b.cluster("prod").serviceName("probe").taskDefinition("agent").schedulingStrategy("DAEMON"));
        aws.time().advance(Duration.ofMinutes(2));
        assertThat(service("agent").runningCount() + service("probe").runningCount())
                .isEqualTo(1);

        ecs.stopTask(b -> b.cluster("prod").task(first));
        aws.time().advance(Duration.ofMinutes(5));

        assertThat(service("agent").runningCount() + service("probe").runningCount())
                .isEqualTo(2);
    }

    @Test
    void reservations_are_part_of_a_snapshot() {
        daemon();
        Snapshot before = aws.snapshot();
        aws.time().settle();
        run(3);

        aws.restore(before);

        assertThat(run(4).tasks()).hasSize(3);
        aws.invariants().check();
    }

    @Test
    void an_explanation_tells_of_what_is_reserved() {
        run(3);
        daemon();

        String why = aws.explain(RunTaskRequest.builder()
                        .cluster("prod")
                        .taskDefinition("web")
                        .build())
                .toString();

        assertThat(why).contains("512 CPU units wanted, 512 of 2048 left, 512 of them reserved for daemons");
    }
}
