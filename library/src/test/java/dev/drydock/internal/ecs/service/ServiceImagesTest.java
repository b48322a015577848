package dev.drydock.internal.ecs.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drydock.internal.kernel.Kernel;
import dev.drydock.internal.kernel.Limits;
import dev.drydock.internal.kernel.Resources;
import dev.drydock.testkit.EntityImages;
import dev.drydock.time.TimeMode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.CreateServiceRequest;
import software.amazon.awssdk.services.ecs.model.Deployment;
import software.amazon.awssdk.services.ecs.model.Service;
import software.amazon.awssdk.services.ecs.model.ServiceRevision;

class ServiceImagesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final Resources resources = new Kernel(1, START, TimeMode.manual(), Limits.standard()).resources("service");

    private EcsService service() {
        Service settings =
                Service.builder().serviceArn("arn").serviceName("web").build();
        CreateServiceRequest request = CreateServiceRequest.builder().build();
        return new EcsService("prod", settings, ServiceAttachments.NONE, request, resources);
    }

    private static EcsDeployment deployment(int number) {
        Deployment fixed =
                Deployment.builder().id("ecs-svc/" + number).createdAt(START).build();
        return new EcsDeployment(fixed, "LATEST", ServiceRevision.builder().build());
    }

    @Test
    void an_image_of_a_service_leaves_nothing_out() {
        EntityImages.of(this::service, EcsService::image, (image, tickets) -> EcsService.of(image, resources, tickets))
                .parts(
                        EcsDeployment.class,
                        LaunchAttempts.class,
                        Scheduling.class,
                        TargetQueue.class,
                        ServiceEvents.class,
                        DeploymentHistory.class)
                .value(EcsDeployment.class, ServiceImagesTest::deployment)
                .derived("checked", "groups", "taskList", "providerList", "image")
                .check();
    }

    @Test
    void tasks_that_come_and_go_are_in_the_next_image() {
        EcsDeployment deployment = deployment(1);
        deployment.add("one", "FARGATE");
        EcsDeployment.Image before = deployment.image();

        deployment.add("two", "FARGATE_SPOT");
        EcsDeployment.Image grown = deployment.image();
        deployment.remove("one");
        EcsDeployment.Image shrunk = deployment.image();
        deployment.removeAll();

        assertThat(before.tasks()).containsExactly("one");
        assertThat(grown.tasks()).containsExactly("one", "two");
        assertThat(grown.providers()).containsExactly("FARGATE", "FARGATE_SPOT");
        assertThat(shrunk.tasks()).containsExactly("two");
        assertThat(deployment.image().tasks()).isEmpty();
        assertThat(deployment.isAs(deployment.image())).isTrue();
        assertThat(deployment.isAs(shrunk)).isFalse();
    }

    @Test
    void what_is_told_after_an_image_is_in_the_next() {
        Kernel kernel = new Kernel(1, START, TimeMode.manual(), Limits.standard());
        ServiceEvents events = new ServiceEvents();
        ServiceEvents.Image empty = events.image();

        events.say("has started 1 tasks", kernel.ids(), "web", 1);
        ServiceEvents.Image told = events.image();
        events.mayComplain("is unable to place a task", 1);
        ServiceEvents.Image complained = events.image();
        events.resolved();
        ServiceEvents.Image resolved = events.image();
        events.next(5);

        assertThat(told).isNotEqualTo(empty);
        assertThat(complained).isNotEqualTo(told);
        assertThat(resolved).isEqualTo(told);
        assertThat(events.image()).isNotEqualTo(resolved).isSameAs(events.image());
    }
}
