package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ClusterField;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LaunchType;
import software.amazon.awssdk.services.ecs.model.SchedulingStrategy;
import software.amazon.awssdk.services.ecs.model.Task;

/** Services on hosts of ECS Anywhere. */
class ExternalServicesTest {

    private final Quay quay = new Quay();

    private CreateServiceRequest.Builder anywhere() {
        return CreateServiceRequest.builder()
                .cluster("prod")
                .serviceName("web")
                .taskDefinition(quay.onBridge())
                .launchType(LaunchType.EXTERNAL);
    }

    private Map<String, String> statistics() {
        return quay
                .ecs
                .describeClusters(b -> b.clusters("prod").include(ClusterField.STATISTICS))
                .clusters()
                .get(0)
                .statistics()
                .stream()
                .collect(Collectors.toMap(KeyValuePair::name, KeyValuePair::value));
    }

    @Test
    void their_tasks_go_to_external_instances_and_no_others() {
        quay.aws.given().cluster("prod").instances(3, "m5.large").externalInstances(1, 4096, 8192);

        quay.create(anywhere().desiredCount(2));
        quay.stable();

        assertThat(quay.service().launchType()).isEqualTo(LaunchType.EXTERNAL);
        assertThat(quay.tasks())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.launchType()).isEqualTo(LaunchType.EXTERNAL))
                .extracting(Task::containerInstanceArn)
                .containsOnly(quay.ecs
                        .listContainerInstances(
                                b -> b.cluster("prod").filter("attribute:ecs.capability.external exists"))
                        .containerInstanceArns()
                        .get(0));
    }

    @Test
    void without_external_instances_they_wait_for_some() {
        quay.aws.given().cluster("prod").instances(3, "m5.large");
        quay.create(anywhere().desiredCount(1));
        quay.after(Duration.ofMinutes(2));
        assertThat(quay.tasks()).isEmpty();

        quay.aws.given().cluster("prod").externalInstances(1, 4096, 8192);
        quay.stable();

        assertThat(quay.tasks()).hasSize(1);
    }

    @Test
    void a_daemon_runs_on_each_of_them() {
        quay.aws.given().cluster("prod").instances(3, "m5.large").externalInstances(2, 4096, 8192);

        quay.create(anywhere().schedulingStrategy(SchedulingStrategy.DAEMON));
        quay.stable();

        assertThat(quay.service().desiredCount()).isEqualTo(2);
        assertThat(quay.tasks()).hasSize(2);
    }

    @Test
    void clusters_count_them_by_themselves() {
        quay.aws.given().cluster("prod").instances(1, "m5.large").externalInstances(1, 4096, 8192);
        quay.create(anywhere().desiredCount(3));
        quay.stable();

        assertThat(statistics())
                .containsEntry("runningExternalTasksCount", "3")
                .containsEntry("runningEC2TasksCount", "0")
                .containsEntry("activeExternalServiceCount", "1")
                .containsEntry("activeEC2ServiceCount", "0");

        quay.ecs.deleteService(b -> b.cluster("prod").service("web").force(true));

        assertThat(statistics())
                .containsEntry("drainingExternalServiceCount", "1")
                .containsEntry("activeExternalServiceCount", "0");
    }

    @Test
    void tasks_on_their_way_up_are_pending_there() {
        quay.aws.given().cluster("prod").externalInstances(1, 4096, 8192);

        quay.ecs.runTask(b -> b.cluster("prod").taskDefinition(quay.onBridge()).launchType(LaunchType.EXTERNAL));

        assertThat(statistics())
                .containsEntry("pendingExternalTasksCount", "1")
                .containsEntry("pendingEC2TasksCount", "0");
    }

    @Test
    void load_balancers_are_not_for_them() {
        CreateServiceRequest request = anywhere()
                .desiredCount(1)
                .loadBalancers(Quay.balancer(Quay.GROUP))
                .build();

        quay.refuses(
                () -> quay.ecs.createService(request),
                "InvalidParameterException",
                "Load balancers are not supported with EXTERNAL launch type.");
    }

    @Test
    void they_are_listed_by_their_launch_type_alone() {
        quay.create(anywhere().desiredCount(0));

        assertThat(quay.ecs
                        .listServices(b -> b.cluster("prod").launchType("EXTERNAL"))
                        .serviceArns())
                .containsExactly(Quay.WEB);
        assertThat(quay.ecs
                        .listServices(b -> b.cluster("prod").launchType("EC2"))
                        .serviceArns())
                .isEmpty();
    }
}
