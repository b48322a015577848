package dev.drydock.samples;

import static dev.drydock.assertions.DrydockAssertions.assertThat;
import static dev.drydock.assertions.DrydockAssertions.assertThatThrownBy;
import static dev.drydock.operation.EcsOperation.UPDATE_SERVICE;

import dev.drydock.Drydock;
import dev.drydock.junit.DrydockTest;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DesiredStatus;
import software.amazon.awssdk.services.ecs.model.RegisterTaskDefinitionRequest;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;
import software.amazon.awssdk.services.ecs.model.TaskStopCode;

/** Deploy and wait. */
@DrydockTest
class DeployerTest {

    private static final String IMAGE = "123456789012.dkr.ecr.us-east-1.amazonaws.com/shop/web:";

    private Deployer deployer;

    @BeforeEach
    void version_1_runs_in_two_tasks_and_version_2_is_pushed(EcsClient ecs, Drydock aws) {
        aws.given().cluster("prod").service("web", "shop/web:1").running(2);
        aws.given().image("shop/web:2");
        deployer = new Deployer(ecs, aws.time().sleeper()::sleep);
    }

    @Test
    void the_new_tasks_run_the_new_image(Drydock aws) {
        String definition = deployer.deploy("prod", "web", IMAGE + "2");

        assertThat(definition).endsWith(":task-definition/web:2");
        assertThat(aws)
                .service("prod", "web")
                .hasCompleted()
                .hasRunning(2)
                .runs("shop/web:2")
                .runs("web:2");
    }

    @Test
    void the_new_revision_has_every_member_of_the_old_one_and_its_tags(EcsClient ecs, Drydock aws) {
        ecs.registerTaskDefinition(request -> request.family("web")
                .networkMode("awsvpc")
                .requiresCompatibilitiesWithStrings("FARGATE")
                .cpu("1024")
                .memory("4096")
                .taskRoleArn("arn:aws:iam::123456789012:role/web")
                .executionRoleArn("arn:aws:iam::123456789012:role/execution")
                .runtimePlatform(platform -> platform.cpuArchitecture("ARM64").operatingSystemFamily("LINUX"))
                .ephemeralStorage(storage -> storage.sizeInGiB(50))
                .enableFaultInjection(true)
                .pidMode("task")
                .volumes(volume -> volume.name("scratch"))
                .tags(tag -> tag.key("team").value("shop"))
                .containerDefinitions(
                        container -> container.name("web").image(IMAGE + "1"),
                        container -> container.name("proxy").image("envoy:1")));
        ecs.updateService(request -> request.cluster("prod").service("web").taskDefinition("web"));

        String next = deployer.deploy("prod", "web", IMAGE + "2");

        assertThat(aws).tags(next).contains("team", "shop").hasSize(1);
        assertThat(registrable(aws.view().taskDefinition(next)))
                .containsEntry("enableFaultInjection", true)
                .isEqualTo(registrable(aws.view().taskDefinition("web:2")));
    }

    /** What registering takes, but for the containers, whose image is another. */
    private static Map<String, Object> registrable(TaskDefinition definition) {
        Map<String, Object> members = new TreeMap<>();
        RegisterTaskDefinitionRequest.builder()
                .sdkFields()
                .forEach(member -> definition
                        .getValueForField(member.memberName(), Object.class)
                        .ifPresent(value -> members.put(member.memberName(), value)));
        members.remove("containerDefinitions");
        return members;
    }

    @Test
    void the_old_tasks_are_stopped(Drydock aws) {
        deployer.deploy("prod", "web", IMAGE + "2");

        assertThat(aws)
                .tasks("prod")
                .thatAre(DesiredStatus.STOPPED)
                .hasSize(2)
                .each(task -> task.runs("shop/web:1").hasStopCode(TaskStopCode.SERVICE_SCHEDULER_INITIATED));
    }

    @Test
    void at_no_instant_fewer_tasks_run_than_desired(Drydock aws) {
        deployer.deploy("prod", "web", IMAGE + "2");

        assertThat(aws).service("prod", "web").neverBelowHealthyPercent(100);
    }

    @Test
    void an_image_of_another_repository_is_not_deployed(Drydock aws) {
        assertThatThrownBy(() -> deployer.deploy("prod", "web", "shop/store:2"))
                .isInstanceOf(DeployFailed.class)
                .hasMessage("No container of web runs shop/store");
        assertThat(aws).called(UPDATE_SERVICE).never();
    }

    @Test
    void a_service_at_zero_is_deleted(EcsClient ecs, Drydock aws) {
        ecs.updateService(request -> request.cluster("prod").service("web").desiredCount(0));
        ecs.deleteService(request -> request.cluster("prod").service("web"));
        ecs.waiter()
                .waitUntilServicesInactive(request -> request.cluster("prod").services("web"));

        assertThat(aws).service("prod", "web").isInactive();
        assertThat(aws).cluster("prod").hasRunningTasks(0);
    }
}
