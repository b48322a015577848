package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.Drydock;
import dev.drydock.Refusals;
import dev.drydock.testkit.Networks;
import dev.drydock.time.TimeMode;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Failure;

/**
 * Describing, draining and deregistering instances.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-draining.html">Draining
 *     Amazon ECS container instances</a>
 */
class InstanceRulesTest {

    private final Drydock aws = Drydock.builder().time(TimeMode.manual()).build();
    private final EcsClient ecs = aws.ecs();
    private String instance;

    @BeforeEach
    void furnish() {
        aws.given().cluster("prod").instances(1, "m5.large");
        aws.given().cluster("dev");
        aws.given().taskDefinition("job", "shop/job:1");
        instance = ecs.listContainerInstances(b -> b.cluster("prod"))
                .containerInstanceArns()
                .get(0);
    }

    private void refuses(ThrowingCallable call, String code, String text) {
        Refusals.assertRefused(aws, call, code, text);
    }

    private String run() {
        return ecs.runTask(b -> b.cluster("prod")
                        .taskDefinition("job")
                        .launchType("EC2")
                        .networkConfiguration(Networks::ofOneSubnet))
                .tasks()
                .get(0)
                .taskArn();
    }

    @Test
    void at_most_ten_instances_are_updated_and_a_hundred_described_at_once() {
        refuses(
                () -> ecs.updateContainerInstancesState(b -> b.cluster("prod")
                        .containerInstances(Collections.nCopies(11, instance))
                        .status("DRAINING")),
                "InvalidParameterException",
                "instanceIds can have at most 10 items.");
        refuses(
                () -> ecs.describeContainerInstances(
                        b -> b.cluster("prod").containerInstances(Collections.nCopies(101, instance))),
                "InvalidParameterException",
                "instanceIds can have at most 100 items.");
        refuses(
                () -> ecs.updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(List.of()).status("DRAINING")),
                "ClientException",
                "Container Instances cannot be empty.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"INACTIVE", "REGISTERING", "DEREGISTERING", "REGISTRATION_FAILED", "gone"})
    void an_instance_can_be_set_active_or_draining_only(String status) {
        refuses(
                () -> ecs.updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(instance).status(status)),
                "InvalidParameterException",
                "Container instance status should be one of [ACTIVE, DRAINING]");
    }

    @Test
    void draining_counts_as_a_version_once() {
        for (int i = 0; i < 2; i++) {
            ecs.updateContainerInstancesState(
                    b -> b.cluster("prod").containerInstances(instance).status("DRAINING"));
        }

        ContainerInstance drained = ecs.describeContainerInstances(
                        b -> b.cluster("prod").containerInstances(instance))
                .containerInstances()
                .get(0);
        assertThat(drained.status()).isEqualTo("DRAINING");
        assertThat(drained.version()).isEqualTo(2);
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod").status("DRAINING"))
                        .containerInstanceArns())
                .containsExactly(instance);
        assertThat(ecs.describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .registeredContainerInstancesCount())
                .isEqualTo(1);
    }

    @Test
    void an_instance_of_another_cluster_is_missing() {
        assertThat(ecs.describeContainerInstances(b -> b.cluster("dev").containerInstances(instance))
                        .failures())
                .extracting(Failure::reason)
                .containsExactly("MISSING");
        refuses(
                () -> ecs.deregisterContainerInstance(b -> b.cluster("dev").containerInstance(instance)),
                "InvalidParameterException",
                "Referenced container instance " + instance + " not found.");
    }

    @Test
    void an_instance_with_tasks_is_deregistered_by_force_only() {
        run();
        aws.time().settle();

        refuses(
                () -> ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(instance)),
                "InvalidParameterException",
                "Found running tasks on the instance.");
        ContainerInstance deregistered = ecs.deregisterContainerInstance(
                        b -> b.cluster("prod").containerInstance(instance).force(true))
                .containerInstance();

        assertThat(deregistered.status()).isEqualTo("INACTIVE");
        assertThat(deregistered.agentConnected()).isTrue();
        assertThat(ecs.describeContainerInstances(b -> b.cluster("prod").containerInstances(instance))
                        .containerInstances())
                .extracting(ContainerInstance::status)
                .containsExactly("INACTIVE");
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .isEmpty();
    }

    @Test
    void a_cluster_cannot_be_deleted_for_its_instances_then_its_services_then_its_tasks() {
        ecs.createService(b -> b.cluster("prod")
                .serviceName("web")
                .taskDefinition("job")
                .launchType("FARGATE")
                .desiredCount(0)
                .networkConfiguration(Networks::ofOneSubnet));
        ecs.runTask(b -> b.cluster("prod")
                .taskDefinition("job")
                .launchType("FARGATE")
                .networkConfiguration(Networks::ofOneSubnet));
        ThrowingCallable delete = () -> ecs.deleteCluster(b -> b.cluster("prod"));

        refuses(
                delete,
                "ClusterContainsContainerInstancesException",
                "The Cluster cannot be deleted while Container Instances are active or draining.");
        ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(instance));
        refuses(delete, "ClusterContainsServicesException", "The Cluster cannot be deleted while Services are active.");
        ecs.deleteService(b -> b.cluster("prod").service("web"));
        aws.time().settle();
        refuses(delete, "ClusterContainsTasksException", "The Cluster cannot be deleted while Tasks are active.");
        ecs.stopTask(b -> b.cluster("prod")
                .task(ecs.listTasks(t -> t.cluster("prod")).taskArns().get(0)));
        aws.time().settle();
        assertThat(ecs.deleteCluster(b -> b.cluster("prod")).cluster().status()).isEqualTo("INACTIVE");
    }
}
