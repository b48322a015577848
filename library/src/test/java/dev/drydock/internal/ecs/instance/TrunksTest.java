package dev.drydock.internal.ecs.instance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.testkit.Networks;
import dev.drydock.time.Timing;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.ecs.model.ContainerInstance;
import software.amazon.awssdk.services.ecs.model.Failure;

/** Instances with a trunk network interface, which are REGISTERING until it is there. */
class TrunksTest extends AgentPlay {

    @Test
    void an_instance_registered_with_trunking_waits_for_its_trunk() {
        String before = register(b -> b.attributes(attribute("ecs.capability.task-eni-trunking", null)))
                .containerInstanceArn();
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));

        ContainerInstance registered = register(b -> b.attributes(attribute("ecs.capability.task-eni-trunking", null)));
        String arn = registered.containerInstanceArn();

        assertThat(registered.status()).isEqualTo("REGISTERING");
        assertThat(ecs.describeClusters(b -> b.clusters("prod"))
                        .clusters()
                        .get(0)
                        .registeredContainerInstancesCount())
                .isEqualTo(1);
        refuses(
                () -> ecs.updateContainerInstancesState(
                        b -> b.cluster("prod").containerInstances(arn).status("DRAINING")),
                "InvalidParameterException",
                "The container instance " + arn.substring(arn.lastIndexOf('/') + 1)
                        + " cannot be drained until it has reached an ACTIVE status.");
        aws.time().settle();
        assertThat(describe(arn).status()).isEqualTo("ACTIVE");
        assertThat(describe(arn).version()).isEqualTo(2);
        assertThat(valued(describe(arn)).get("ecs.awsvpc-trunk-id")).matches("eni-[0-9a-f]{17}");
        assertThat(valued(describe(before))).doesNotContainKey("ecs.awsvpc-trunk-id");

        assertThat(ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(arn))
                        .containerInstance()
                        .status())
                .isEqualTo("DEREGISTERING");
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .containsExactlyInAnyOrder(before, arn);
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod").status("DEREGISTERING"))
                        .containerInstanceArns())
                .containsExactly(arn);
        aws.time().settle();
        assertThat(ecs.listContainerInstances(b -> b.cluster("prod")).containerInstanceArns())
                .containsExactly(before);
        assertThat(describe(arn).status()).isEqualTo("INACTIVE");
    }

    @Test
    void a_trunk_that_comes_after_the_instance_was_deregistered_is_detached_all_the_same() {
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));
        String arn = register(b -> b.attributes(attribute("ecs.capability.task-eni-trunking", null)))
                .containerInstanceArn();
        Duration half = Timing.TRUNK_ATTACHMENT.realistic().dividedBy(2);
        aws.time().advance(half);
        ecs.deregisterContainerInstance(b -> b.cluster("prod").containerInstance(arn));

        aws.time().advance(half.plusSeconds(1));

        assertThat(describe(arn).status()).isEqualTo("DEREGISTERING");
        aws.time().settle();
        assertThat(describe(arn).status()).isEqualTo("INACTIVE");
    }

    @ParameterizedTest
    @CsvSource({"t3.medium", "c5n.large"})
    void types_without_trunking_are_active_at_once(String type) {
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));

        assertThat(register(b -> b.instanceIdentityDocument(document(type))
                                .attributes(attribute("ecs.capability.task-eni-trunking", null)))
                        .status())
                .isEqualTo("ACTIVE");
    }

    @Test
    void given_instances_take_as_many_tasks_as_their_trunk_has_room_for() {
        ecs.putAccountSettingDefault(b -> b.name("awsvpcTrunking").value("enabled"));
        aws.given().taskDefinition("job", "shop/job:1");
        aws.given().cluster("prod").instances(1, "m5.large");

        for (int i = 0; i < 2; i++) {
            assertThat(ecs.runTask(b -> b.cluster("prod")
                                    .taskDefinition("job")
                                    .count(4)
                                    .launchType("EC2")
                                    .networkConfiguration(Networks::ofOneSubnet))
                            .failures())
                    .isEmpty();
        }
    }

    @Test
    void no_task_starts_before_the_trunk_is_there() {
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));
        String arn = register(b -> b.attributes(attribute("ecs.capability.task-eni-trunking", null)))
                .containerInstanceArn();
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("web:1").memory(128)));

        assertThat(ecs.startTask(b -> b.cluster("prod").taskDefinition("web").containerInstances(arn))
                        .failures())
                .extracting(Failure::reason)
                .containsExactly("REGISTERING");
    }

    @Test
    void a_service_without_room_hears_of_an_instance_once_its_trunk_is_there() {
        ecs.putAccountSetting(b -> b.name("awsvpcTrunking").value("enabled"));
        ecs.registerTaskDefinition(b -> b.family("web")
                .containerDefinitions(c -> c.name("app").image("web:1").memory(128)));
        ecs.createService(
                b -> b.cluster("prod").serviceName("web").taskDefinition("web").desiredCount(1));
        aws.time().advance(Duration.ofHours(2));

        register(b -> b.attributes(attribute("ecs.capability.task-eni-trunking", null)));
        aws.time().advance(Duration.ofSeconds(60));

        assertThat(ecs.listTasks(b -> b.cluster("prod").serviceName("web")).taskArns())
                .hasSize(1);
    }
}
