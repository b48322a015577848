package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.Task;

/** Daemons: a task on each instance that qualifies. */
class DaemonsTest {

    private final Quay quay = new Quay();

    private void instances(int count) {
        quay.aws.given().cluster("prod").instances(count, "m5.large");
    }

    private void create() {
        quay.create(Quay.daemon(quay.onBridge()));
        quay.aws.time().settle();
    }

    private String host(int index) {
        return quay.ecs
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(index);
    }

    @Test
    void there_is_one_task_on_each_instance() {
        instances(3);

        create();

        Service service = quay.service();
        assertThat(service.desiredCount()).isEqualTo(3);
        assertThat(service.runningCount()).isEqualTo(3);
        assertThat(service.deploymentConfiguration().maximumPercent()).isEqualTo(100);
        assertThat(service.deploymentConfiguration().minimumHealthyPercent()).isZero();
        assertThat(service.availabilityZoneRebalancingAsString()).isEqualTo("DISABLED");
        assertThat(quay.tasks()).extracting(Task::containerInstanceArn).doesNotHaveDuplicates();
    }

    @Test
    void a_daemon_that_has_launched_all_that_a_minute_allows_goes_on_in_the_next() {
        instances(100);
        quay.aws
                .images()
                .add("nginx:1", script -> script.after(Duration.ofSeconds(5)).exits(1));
        quay.create(Quay.daemon(quay.onBridge()));

        quay.aws.time().advance(Duration.ofMinutes(10));

        assertThat(quay.service().events().get(0).createdAt())
                .as("the last launch")
                .isAfter(quay.aws.time().instant().minus(Duration.ofMinutes(1)));
    }

    @Test
    void daemons_can_be_listed_alone() {
        create();
        quay.create(Quay.web(quay.revision("shop/web:1"), 0).serviceName("api"));

        assertThat(quay.ecs
                        .listServices(b -> b.cluster("prod").schedulingStrategy("DAEMON"))
                        .serviceArns())
                .containsExactly(Quay.WEB);
    }

    @Test
    void a_new_instance_gets_its_task() {
        instances(1);
        create();

        instances(2);
        quay.aws.time().settle();

        assertThat(quay.service().runningCount()).isEqualTo(3);
        assertThat(quay.story().get(quay.story().size() - 1)).isEqualTo("has reached a steady state.");
    }

    @Test
    void without_instances_there_is_nothing_to_do() {
        create();

        assertThat(quay.service().desiredCount()).isZero();
        assertThat(quay.service().deployments().get(0).rolloutStateAsString()).isEqualTo("COMPLETED");
    }

    @Test
    void an_update_stops_then_starts() {
        instances(2);
        create();

        quay.update(b -> b.taskDefinition(quay.onBridge()));
        quay.aws.time().settle();

        assertThat(quay.story().subList(3, 7))
                .containsExactly(
                        "has stopped 2 running tasks: (task T1) (task T2).",
                        "has started 2 tasks: (task T3) (task T4).",
                        "(deployment D2) deployment completed.",
                        "has reached a steady state.");
    }

    @Test
    void an_update_leaves_a_protected_task_alone_until_its_protection_ends() {
        instances(2);
        create();
        String busy = quay.tasks().get(0).taskArn();
        quay.ecs.updateTaskProtection(
                b -> b.cluster("prod").tasks(busy).protectionEnabled(true).expiresInMinutes(30));

        quay.update(b -> b.taskDefinition(quay.onBridge()));
        quay.aws.time().advance(Duration.ofMinutes(29));

        assertThat(quay.ecs.describeTasks(b -> b.cluster("prod").tasks(busy)).tasks())
                .extracting(Task::lastStatus)
                .containsExactly("RUNNING");
        assertThat(quay.story()).anyMatch(event -> event.endsWith("(reason 1 tasks under protection)"));
        quay.aws.time().advance(Duration.ofMinutes(5));
        assertThat(quay.service().deployments())
                .singleElement()
                .extracting(Deployment::rolloutStateAsString, Deployment::runningCount)
                .containsExactly("COMPLETED", 2);
    }

    @Test
    void with_a_minimum_it_goes_in_batches() {
        instances(2);
        create();

        quay.update(b -> b.taskDefinition(quay.onBridge()).deploymentConfiguration(d -> d.minimumHealthyPercent(50)));
        quay.aws.time().settle();

        assertThat(quay.story().subList(3, 7))
                .containsExactly(
                        "has stopped 1 running tasks: (task T1).",
                        "has started 1 tasks: (task T3).",
                        "has stopped 1 running tasks: (task T2).",
                        "has started 1 tasks: (task T4).");
    }

    @Test
    void a_draining_instance_loses_its_daemon_last() {
        instances(1);
        create();
        quay.ecs.runTask(b -> b.cluster("prod").taskDefinition("ship"));
        quay.after(Duration.ofSeconds(10));
        String standalone = quay.ecs.listTasks(b -> b.cluster("prod").family("ship")).taskArns().stream()
                .filter(each ->
                        quay.tasks().stream().noneMatch(task -> task.taskArn().equals(each)))
                .findFirst()
                .orElseThrow();

        quay.ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(host(0)).status("DRAINING"));
        quay.after(Duration.ofMinutes(2));
        assertThat(quay.service().runningCount()).isEqualTo(1);
        quay.ecs.stopTask(b -> b.cluster("prod").task(standalone));
        quay.aws.time().settle();

        assertThat(quay.service().desiredCount()).isZero();
        assertThat(quay.tasks()).isEmpty();
    }

    @Test
    void an_instance_that_is_active_again_gets_its_daemon_back() {
        instances(1);
        create();
        quay.ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(host(0)).status("DRAINING"));
        quay.aws.time().settle();

        quay.ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(host(0)).status("ACTIVE"));
        quay.aws.time().settle();

        assertThat(quay.service().runningCount()).isEqualTo(1);
    }

    @Test
    void a_daemon_is_deleted_without_force() {
        instances(1);
        create();

        quay.ecs.deleteService(b -> b.cluster("prod").service("web"));
        quay.aws.time().settle();

        assertThat(quay.service().status()).isEqualTo("INACTIVE");
    }

    @Test
    void a_count_cannot_be_set() {
        create();

        quay.refuses(
                () -> quay.update(b -> b.desiredCount(1)),
                "InvalidParameterException",
                "The daemon scheduling strategy does not support a desired count for services. Remove the desired count"
                        + " value and try again");
    }

    @Test
    void a_daemon_stays_where_the_agent_is_out_of_reach() {
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        quay.create(Quay.daemon(quay.onBridge()));
        quay.aws.time().settle();
        List<String> before = quay.tasks().stream().map(Task::taskArn).toList();

        quay.aws.faults().instance(quay.tasks().get(0).containerInstanceArn()).disconnect();
        quay.update(
                b -> b.deploymentConfiguration(d -> d.minimumHealthyPercent(50).maximumPercent(100)));
        quay.aws.time().settle();

        assertThat(quay.tasks()).extracting(Task::taskArn).containsExactlyElementsOf(before);
    }

    @Test
    void a_daemon_comes_to_an_instance_whose_agent_is_back() {
        quay.aws.given().cluster("prod").instances(1, "m5.large");
        String host = quay.ecs
                .listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
        quay.aws.faults().instance(host).disconnect();
        quay.create(Quay.daemon(quay.onBridge()));
        quay.aws.time().settle();
        assertThat(quay.tasks()).isEmpty();

        quay.aws.faults().instance(host).reconnect();
        quay.aws.time().settle();

        assertThat(quay.tasks()).extracting(Task::lastStatus).containsExactly("RUNNING");
    }

    @Test
    void daemons_of_a_deployment_that_failed_are_replaced_within_the_bounds() {
        quay.aws.given().cluster("prod").instances(2, "m5.large");
        quay.create(Quay.daemon(quay.onBridge())
                .deploymentConfiguration(d -> d.minimumHealthyPercent(50)
                        .maximumPercent(100)
                        .alarms(a -> a.enable(true).rollback(false).alarmNames("latency"))));
        quay.after(Duration.ofMinutes(2));
        quay.aws.alarm("latency").raise();
        quay.after(Duration.ofMinutes(1));
        assertThat(quay.service().deployments().get(0).rolloutStateAsString()).isEqualTo("FAILED");

        quay.update(b -> b.taskDefinition(quay.onBridge()));

        quay.aws
                .time()
                .advanceUntil(
                        () -> {
                            assertThat(quay.service().runningCount()).isPositive();
                            return quay.service().deployments().size() == 1;
                        },
                        Duration.ofMinutes(30));
    }
}
