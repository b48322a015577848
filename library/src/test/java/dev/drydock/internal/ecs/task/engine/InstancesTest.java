package dev.drydock.internal.ecs.task.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drydock.instance.InstanceType;
import dev.drydock.internal.ecs.instance.EcsInstance;
import dev.drydock.internal.ecs.task.Fleet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.Attribute;
import software.amazon.awssdk.services.ecs.model.ContainerInstanceField;
import software.amazon.awssdk.services.ecs.model.Resource;
import software.amazon.awssdk.services.ecs.model.Tag;

/** Container instances as clients see them. */
class InstancesTest {

    private final Fleet fleet = new Fleet();

    @Test
    void a_new_instance_is_active_and_all_of_it_remains() {
        EcsInstance added = fleet.instance("t3.medium");

        var instance = fleet.ecs
                .describeContainerInstances(b -> b.cluster("prod")
                        .containerInstances(added.id())
                        .include(ContainerInstanceField.knownValues().toArray(ContainerInstanceField[]::new)))
                .containerInstances()
                .get(0);

        assertThat(instance.containerInstanceArn())
                .matches("arn:aws:ecs:us-east-1:123456789012:container-instance/prod/[0-9a-f]{32}");
        assertThat(instance.ec2InstanceId()).matches("i-[0-9a-f]{17}");
        assertThat(instance.status()).isEqualTo("ACTIVE");
        assertThat(instance.agentConnected()).isTrue();
        assertThat(instance.version()).isEqualTo(1);
        assertThat(instance.registeredAt()).isEqualTo(Fleet.START);
        assertThat(instance.registeredResources())
                .extracting(Resource::name)
                .containsExactly("CPU", "MEMORY", "PORTS", "PORTS_UDP");
        assertThat(instance.registeredResources().get(0).integerValue()).isEqualTo(2_048);
        assertThat(instance.registeredResources().get(1).integerValue()).isEqualTo(3_828);
        assertThat(instance.remainingResources()).isEqualTo(instance.registeredResources());
        assertThat(instance.attributes())
                .contains(
                        Attribute.builder()
                                .name("ecs.instance-type")
                                .value("t3.medium")
                                .build(),
                        Attribute.builder()
                                .name("ecs.availability-zone")
                                .value("us-east-1a")
                                .build(),
                        Attribute.builder().name("ecs.capability.task-eni").build());
        assertThat(instance.healthStatus().overallStatusAsString()).isEqualTo("OK");
        assertThat(instance.tags()).isEmpty();
    }

    @Test
    void instances_are_listed_by_status_and_counted() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            added.add(fleet.instance("m5.large").arn());
        }
        fleet.ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(added.get(1)));

        assertThat(fleet.ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .containsExactlyInAnyOrder(added.get(0), added.get(2));
        assertThat(fleet.ecs
                        .listContainerInstances(b -> b.cluster("prod").status("DRAINING"))
                        .containerInstanceArns())
                .isEmpty();
        fleet.refuses(
                () -> fleet.ecs.deleteCluster(b -> b.cluster("prod")),
                "ClusterContainsContainerInstancesException",
                "The Cluster cannot be deleted while Container Instances are active or draining.");
    }

    @Test
    void a_draining_instance_takes_no_more_tasks_until_it_is_active_again() {
        EcsInstance added = fleet.instance("m5.large");
        fleet.bridge("web", Fleet.container("app", c -> {}));
        var before = fleet.runOnEc2("web");
        fleet.settle();

        var drained = fleet.ecs
                .updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(added.arn()).status("DRAINING"))
                .containerInstances()
                .get(0);

        assertThat(drained.status()).isEqualTo("DRAINING");
        fleet.refuses(
                () -> fleet.runOnEc2("web"),
                "InvalidParameterException",
                "No Container Instances were found in your cluster.");
        fleet.settle();
        assertThat(fleet.describe(before).lastStatus()).isEqualTo("RUNNING");
        fleet.ecs.updateContainerInstancesState(
                b -> b.cluster("prod").containerInstances(added.arn()).status("ACTIVE"));
        assertThat(fleet.runOnEc2("web").lastStatus()).isEqualTo("PENDING");
        fleet.refuses(
                () -> fleet.ecs.updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(added.arn()).status("INACTIVE")),
                "InvalidParameterException",
                "Container instance status should be one of [ACTIVE, DRAINING]");
    }

    @Test
    void instances_carry_tags() {
        EcsInstance added = fleet.instance("m5.large");
        Tag tag = Tag.builder().key("team").value("web").build();

        fleet.ecs.tagResource(b -> b.resourceArn(added.arn()).tags(tag));

        assertThat(fleet.ecs
                        .listTagsForResource(b -> b.resourceArn(added.arn()))
                        .tags())
                .containsExactly(tag);
    }

    @Test
    void a_filter_lists_what_it_selects() {
        EcsInstance small = fleet.instance("t3.medium");
        fleet.instance("m5.large");

        assertThat(fleet.ecs
                        .listContainerInstances(b -> b.cluster("prod").filter("attribute:ecs.instance-type =~ t3.*"))
                        .containerInstanceArns())
                .containsExactly(small.arn());
    }

    @Test
    void what_cannot_be_named_is_refused() {
        fleet.refuses(
                () -> fleet.ecs.describeContainerInstances(b -> b.cluster("prod")),
                "ClientException",
                "Container Instances cannot be empty.");
        fleet.refuses(
                () -> fleet.ecs.describeContainerInstances(
                        b -> b.cluster("prod").containerInstances(java.util.Collections.nCopies(101, "x"))),
                "InvalidParameterException",
                "instanceIds can have at most 100 items.");
        fleet.refuses(
                () -> fleet.ecs.listContainerInstances(b -> b.cluster("prod").filter("os is linux")),
                "InvalidParameterException",
                "Invalid filter expression: os is linux");
        assertThatThrownBy(() -> InstanceType.of("m99.large"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("m5.large");
    }
}
