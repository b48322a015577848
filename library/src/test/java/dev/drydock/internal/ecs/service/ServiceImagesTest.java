package dev.drydock.internal.ecs.service;

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
}
